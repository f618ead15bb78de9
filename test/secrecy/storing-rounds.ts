// Puts rounds into the database, step by step as they are made, opened, answered and closed.
import type { RoundResult } from "../../src/features/rounds/closing/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { doerOf } from "./model.ts";
import { common } from "./naming.ts";
import type { Answerer, Asked, Reply, Round } from "./round-things.ts";
import { audienceRow } from "./saying.ts";
import type { Cooperation, World } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

/** The early ones before all is said of their items. */
export async function storeRounds(db: Db, world: World, isEarly: boolean): Promise<void> {
  for (const place of world.cooperations)
    for (const round of place.rounds)
      if (round.isEarly === isEarly) await storeRound(db, world, place, round);
}

async function storeRound(db: Db, world: World, place: Cooperation, round: Round): Promise<void> {
  const { id, paper } = round;
  const maker = doerOf(world, round.maker)?.id ?? null;
  await db
    .insertInto("rounds")
    .values({
      id,
      cooperation_id: place.id,
      number: round.number,
      kind: round.kind,
      question: round.word,
      background: `${round.background} ${common}`,
      form: JSON.stringify(formOf(round)),
      asks: round.isOfMembers ? "members" : "municipalities",
      body_id: round.body,
      item_id: round.item,
      decision_id: round.decision,
      deadline: round.deadline,
      replies_seen: round.seen,
      may_stand_outside: true,
      made_at: then,
      made_by: maker,
      audience_id: await audienceRow(db, place.id, round.own),
    })
    .execute();
  const bytes = Buffer.from(paper.file);
  await db
    .insertInto("round_papers")
    .values({
      id: paper.id,
      round_id: id,
      position: 0,
      title: paper.word,
      file_name: "underlag.txt",
      media_type: "text/plain",
      sha256: paper.id,
      bytes,
      size: bytes.length,
      added_at: then,
      added_by: maker,
    })
    .execute();
  for (const [position, asked] of round.asked.entries())
    await storeAsked(db, world, place, round, asked, position);
  if (round.isOpened)
    await db.updateTable("rounds").set({ opened_at: then, opened_by: maker }).where("id", "=", id).execute();
  for (const asked of round.asked) await storeSaid(db, round, asked);
  if (round.stage === "closed")
    await db
      .updateTable("rounds")
      .set({
        closed_at: then,
        closed_by: maker,
        outcome: "none",
        result: JSON.stringify(resultOf(round)),
        meeting_id: round.kind === "per-capsulam" || round.kind === "dates" ? round.made.meeting : null,
      })
      .where("id", "=", id)
      .execute();
  if (round.stage === "cancelled")
    await db
      .updateTable("rounds")
      .set({ cancelled_at: then, cancelled_by: maker })
      .where("id", "=", id)
      .execute();
}

function resultOf({ kind, made: { word } }: Round): RoundResult {
  switch (kind) {
    case "per-capsulam":
      return { kind, meetingId: nothing, number: "PC 2026-1", isAdopted: true, clauses: [word] };
    case "figures":
      return {
        kind,
        answers: 1,
        columns: [],
        rows: [{ label: word, unit: "", year: null, values: [], sum: "1" }],
      };
    case "anchoring":
      return { kind, isAnchored: true };
    case "nomination":
      return { kind, mandates: [], seated: 1 };
    case "dates":
      return { kind, meetingId: null, day: "2027-03-10", lastOn: null };
    case "consultation":
    case "interview":
      return { kind, answers: 1 };
    default:
      return kind satisfies never;
  }
}

/** An id that leads nowhere tells nothing. */
const nothing = "00000000-0000-4000-8000-fffffffffffd";

const formOf = ({ label }: Round) => [
  { id: "stallning", label, kind: "stance" },
  { id: "ord", label: "", kind: "text", isLong: false },
  { id: "fil", label: "", kind: "file" },
];

async function storeAsked(
  db: Db,
  world: World,
  place: Cooperation,
  { id: round_id, isOpened }: Round,
  asked: Asked,
  position: number,
): Promise<void> {
  const persons = asked.answerers.map(({ person }) => person);
  await db
    .insertInto("round_recipients")
    .values({
      id: asked.id,
      round_id,
      position,
      organisation_id: asked.organisation,
      person_id: asked.person,
      audience_id: await audienceRow(db, place.id, { kind: "closed", number: asked.number, persons }),
    })
    .execute();
  await db
    .insertInto("round_answerers")
    .values(
      asked.answerers.map(({ id, person, email }, at) => ({
        id,
        recipient_id: asked.id,
        person_id: person,
        account_id: world.accounts.find((account) => account.persons.includes(person))?.id ?? null,
        email: addressWith(email),
        is_deputy: at > 0,
        asked_at: isOpened ? then : null,
      })),
    )
    .execute();
}

const addressWith = (word: string) => `${word}@exempel.se`;

/** What was sent to them, and what they did then. */
async function storeSaid(db: Db, round: Round, asked: Asked): Promise<void> {
  const { id, replies, handover, file } = asked;
  if (round.isOpened) for (const answerer of asked.answerers) await storeMail(db, round, answerer);
  if (file !== null) {
    const bytes = Buffer.from(file.content);
    await db
      .insertInto("round_files")
      .values({
        id: file.id,
        round_id: round.id,
        recipient_id: id,
        field: "fil",
        file_name: `${file.word}.txt`,
        media_type: "text/plain",
        sha256: file.id,
        bytes,
        size: bytes.length,
        added_at: then,
      })
      .execute();
  }
  if (handover !== null)
    await db
      .insertInto("round_handovers")
      .values({
        id: handover.id,
        recipient_id: id,
        answerer_id: handover.answerer,
        name: handover.word,
        email: addressWith(handover.email),
        note: handover.note,
        asked_at: then,
        answer: JSON.stringify({ ord: { text: handover.answer } }),
        words: handover.words,
        said_at: then,
      })
      .execute();
  for (const reply of replies) await storeReply(db, round, asked, reply);
  await db
    .updateTable("round_recipients")
    .set({
      opened_at: replies.length > 0 || handover !== null ? then : null,
      handed_on_at: handover === null ? null : then,
      answered_at: replies.length > 0 ? then : null,
    })
    .where("id", "=", id)
    .execute();
}

async function storeMail(
  db: Db,
  { id, word }: Round,
  { id: answerer_id, person, email, mail }: Answerer,
): Promise<void> {
  await db
    .insertInto("mails")
    .values({
      id: mail.id,
      kind: "round-question",
      recipient: addressWith(email),
      subject: word,
      text: mail.word,
      html: mail.word,
      created_at: then,
      next_at: then,
    })
    .execute();
  await db
    .insertInto("round_mails")
    .values({ mail_id: mail.id, round_id: id, answerer_id, kind: "question" })
    .execute();
  await db
    .insertInto("personal_links")
    .values({
      token_hash: Buffer.from(answerer_id),
      kind: "answer-round",
      person_id: person,
      email: addressWith(email),
      answerer_id,
      expires_at: "2027-01-01T00:00:00Z",
    })
    .execute();
}

async function storeReply(db: Db, round: Round, asked: Asked, reply: Reply): Promise<void> {
  const { mail, fileId } = reply;
  if (mail !== null)
    await db
      .insertInto("incoming_mails")
      .values({
        id: mail.id,
        message_id: mail.id,
        came_at: then,
        sender: "nagon@exempel.se",
        recipient: "svar@exempel.se",
        subject: "Sv: En fråga",
        text: mail.word,
        said: mail.word,
        raw: Buffer.from(mail.word),
        taken_as: "answer",
        subject_id: round.id,
        facts: JSON.stringify({ answererId: reply.answerer }),
      })
      .execute();
  await db
    .insertInto("round_replies")
    .values({
      id: reply.id,
      round_id: round.id,
      recipient_id: asked.id,
      answerer_id: reply.answerer,
      came_by: reply.cameBy,
      mail_id: mail?.id ?? null,
      answer: JSON.stringify({
        stallning: { stance: reply.stance, words: "" },
        ord: { text: reply.answer },
        ...(fileId === null ? {} : { fil: { fileId, fileName: "bilaga.txt" } }),
      }),
      stands_outside: reply.isOutside,
      words: reply.word,
      is_late: reply.isLate,
      said_at: then,
    })
    .execute();
}
