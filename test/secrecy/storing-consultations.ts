// Puts consultations into the database, as far as each has come.
import { hash } from "node:crypto";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Paper } from "../../src/features/minutes/index.ts";
import type { Consultation } from "./consultation-things.ts";
import { doerOf } from "./model.ts";
import { common } from "./naming.ts";
import { audienceRow } from "./saying.ts";
import { written } from "./storing-run.ts";
import type { Cooperation, World } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export async function storeConsultations(db: Db, world: World): Promise<void> {
  for (const place of world.cooperations)
    for (const each of place.consultations) await storeConsultation(db, world, place, each);
}

async function storeConsultation(
  db: Db,
  world: World,
  place: Cooperation,
  each: Consultation,
): Promise<void> {
  const { id, stage, part } = each;
  const taker = doerOf(world, each.taker)?.id ?? null;
  const group = { kind: "closed" as const, number: each.group, persons: [part.owner] };
  await db
    .insertInto("consultations")
    .values({
      id,
      cooperation_id: place.id,
      number: each.number,
      title: each.word,
      sender: each.sender,
      background: `${each.background} ${common}`,
      questions: [each.question],
      deadline: "2026-11-30",
      body_id: each.body,
      made_at: then,
      made_by: taker,
      shared_at: stage === "watched" || stage === "drafting" ? null : then,
      is_public: each.isPublic,
      audience_id: await audienceRow(db, place.id, each.own),
      group_audience: await audienceRow(db, place.id, group),
    })
    .execute();
  await db
    .insertInto("consultation_acts")
    .values({ id: each.step, consultation_id: id, kind: stage, account_id: taker, acted_at: then })
    .execute();
  await storePaper(db, each);
  await storeDraft(db, world, each);
  await storeAnswers(db, each);
}

const filed = (name: string, content: string) => {
  const bytes = Buffer.from(content);
  return {
    file_name: `${name}.txt`,
    media_type: "text/plain",
    sha256: hash("sha256", bytes),
    bytes,
    size: bytes.length,
  };
};

async function storePaper(db: Db, { id, paper }: Consultation): Promise<void> {
  await db
    .insertInto("consultation_papers")
    .values({
      id: paper.id,
      consultation_id: id,
      position: 0,
      added_at: then,
      ...filed(paper.word, paper.file),
    })
    .execute();
}

async function storeDraft(
  db: Db,
  world: World,
  { id, summary, part, thrown, comment, commenter }: Consultation,
): Promise<void> {
  const author = doerOf(world, commenter)?.id ?? null;
  await db
    .insertInto("consultation_parts")
    .values([
      { id: summary, consultation_id: id, position: 0, kind: "summary", changed_at: then },
      {
        id: part.id,
        consultation_id: id,
        position: 1,
        kind: "section",
        title: part.title,
        text: part.word,
        owner_id: part.owner,
        changed_at: then,
        changed_by: author,
      },
    ])
    .execute();
  await db
    .insertInto("text_updates")
    .values({ part_id: part.id, bytes: written(part.id, thrown), account_id: author })
    .execute();
  await db
    .insertInto("consultation_comments")
    .values({
      id: comment.id,
      consultation_id: id,
      part_id: part.id,
      paragraph: comment.paragraph,
      text: comment.word,
      proposed: comment.word,
      account_id: author,
      commented_at: then,
      answer: "declined",
      word: comment.answer,
      answered_at: then,
    })
    .execute();
}

async function storeAnswers(db: Db, { id, answer, withdrawn, submission }: Consultation): Promise<void> {
  await db
    .insertInto("consultation_answers")
    .values({
      id: answer.id,
      consultation_id: id,
      organisation_id: answer.organisation,
      text: answer.word,
      told_at: then,
      ...filed("svar", answer.file),
    })
    .execute();
  const submitted = { consultation_id: id, submitted_at: then };
  await db
    .insertInto("consultation_submissions")
    .values({
      id: withdrawn.id,
      ...submitted,
      paper: JSON.stringify(paperWith(withdrawn.word)),
      withdrawn_at: then,
      ...filed("yttrande", "Yttrande"),
    })
    .execute();
  if (submission !== null)
    await db
      .insertInto("consultation_submissions")
      .values({
        id: submission.id,
        ...submitted,
        paper: JSON.stringify(paperWith(submission.word)),
        ...filed("yttrande", submission.file),
      })
      .execute();
}

const paperWith = (title: string): Paper => ({
  name: "Yttrande",
  day: "2026-01-02",
  organisations: [],
  title: "Yttrande",
  facts: [],
  sections: [{ label: null, title, depth: 1, blocks: [] }],
  signatures: [],
  appendix: [],
});
