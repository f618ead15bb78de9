// Whoever answers takes the question home: each colleague gets a letter with a link of his own.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { helpPaperPath, helpRoundPath } from "../paths.ts";
import { type Round, roundById } from "../queries.ts";
import { linksEndAt, type Mailing } from "../sending/commands.ts";
import type { Asking } from "./forms.ts";
import { handoverLetter } from "./mail.tsx";
import { type Asker, askerOf } from "./queries.ts";

interface TakingHome {
  readonly roundId: string;
  readonly recipientId: string;
  readonly answererId: string;
  readonly asking: Asking;
  /** None of whoever has a link and has not signed in. */
  readonly accountId: string | null;
  readonly today: string;
  readonly mailing: Pick<Mailing, "origin" | "now">;
}

/** Of one recipient, at the same time. */
const mostAsked = 20;

export type TakingRefusal = "over" | "too-many";

/** Asks colleagues. Sent twice it is done once: the first of them has the id that the form named. */
export function takeHome(
  db: Db,
  { roundId, recipientId, answererId, asking, accountId, today, mailing }: TakingHome,
): Promise<Result<number, TakingRefusal>> {
  return db.transaction().execute(async (tx) => {
    // Deputies of the same recipient wait for each other.
    await tx
      .selectFrom("round_recipients")
      .select("id")
      .where("id", "=", recipientId)
      .where("round_id", "=", roundId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const standing = await tx
      .selectFrom("round_handovers")
      .select(["id", "name", "email", "fields", "note", "asked_at as askedAt", "ended_at as endedAt"])
      .where("recipient_id", "=", recipientId)
      .execute();
    if (isAskedSo(asking, standing)) return ok(0);
    const round = await roundById(tx, roundId, today);
    if (round?.stage !== "open") return refuse("over");
    const living = standing.filter(({ endedAt }) => endedAt === null).length;
    if (living + asking.colleagues.length > mostAsked) return refuse("too-many");

    const asker = await askerOf(tx, answererId);
    for (const [place, colleague] of asking.colleagues.entries())
      await ask(
        tx,
        { round, recipientId, asker, mailing },
        {
          ...asking,
          ...colleague,
          id: place === 0 ? asking.id : crypto.randomUUID(),
        },
      );
    await tx
      .updateTable("round_recipients")
      .set((his) => ({ handed_on_at: his.fn.coalesce("handed_on_at", his.val(mailing.now)) }))
      .where("id", "=", recipientId)
      .execute();
    await recordAct(tx, { ...ofRound(round, accountId), kind: "round.handed-on", facts: { recipientId } });
    return ok(asking.colleagues.length);
  });
}

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly fields: readonly string[] | null;
  readonly note: string;
  readonly askedAt: Date;
}

/** Whether the same was asked of the same when the form that is sent again came first. */
function isAskedSo({ id, colleagues, fields, note }: Asking, standing: readonly Asked[]): boolean {
  const first = standing.find((each) => each.id === id);
  if (first === undefined) return false;
  const together = standing.filter(({ askedAt }) => askedAt.getTime() === first.askedAt.getTime());
  return colleagues.every((colleague) =>
    together.some(
      (each) =>
        each.name === colleague.name &&
        each.email === colleague.email &&
        each.note === note &&
        JSON.stringify(each.fields) === JSON.stringify(fields),
    ),
  );
}

export const ofRound = (round: Pick<Round, "id" | "cooperationId">, accountId: string | null) => ({
  cooperationId: round.cooperationId,
  accountId,
  subjectKind: "round",
  subjectId: round.id,
});

interface Home {
  readonly round: Round;
  readonly recipientId: string;
  readonly asker: Asker;
  readonly mailing: TakingHome["mailing"];
}

type Colleague = Pick<Asking, "id" | "fields" | "note"> & Asking["colleagues"][number];

/** Replies to the letter itself go to whoever asks. */
async function ask(
  tx: Tx,
  { round, recipientId, asker, mailing }: Home,
  { id, name, email, fields, note }: Colleague,
): Promise<void> {
  await tx
    .insertInto("round_handovers")
    .values({
      id,
      recipient_id: recipientId,
      answerer_id: asker.answererId,
      name,
      email,
      fields: fields === null ? null : [...fields],
      note,
      asked_at: mailing.now,
    })
    .execute();
  const expiresAt = linksEndAt(round);
  const token = await makePersonalLink(tx, {
    kind: "help-round",
    personId: null,
    email,
    handoverId: id,
    expiresAt,
  });
  const link = mailing.origin + helpRoundPath(token);
  const papers = asker.papers.map(({ id: paper, title }) => ({
    title,
    link: mailing.origin + helpPaperPath(token, paper),
  }));
  const mailId = await enqueueMail(tx, {
    kind: "round-handover",
    recipient: email,
    cooperationId: round.cooperationId,
    replyTo: asker.email,
    ...handoverLetter(asker.language, { round, asker, name, fields, note, link, papers }),
  });
  await tx
    .insertInto("round_mails")
    .values({ mail_id: mailId, round_id: round.id, answerer_id: null, handover_id: id, kind: "handover" })
    .execute();
}

interface Ending {
  readonly round: Round;
  readonly recipientId: string;
  readonly handoverId: string;
  readonly accountId: string | null;
  readonly now: Date;
}

/** His link ends, and a letter that still waits is not sent. What he has said stays. */
export function endHandover(
  db: Db,
  { round, recipientId, handoverId, accountId, now }: Ending,
): Promise<Result<null, "not-there">> {
  return db.transaction().execute(async (tx) => {
    const standing = await tx
      .selectFrom("round_handovers")
      .select("ended_at as endedAt")
      .where("id", "=", handoverId)
      .where("recipient_id", "=", recipientId)
      .forUpdate()
      .executeTakeFirst();
    if (standing === undefined) return refuse("not-there");
    if (standing.endedAt !== null) return ok(null);
    await tx.updateTable("round_handovers").set({ ended_at: now }).where("id", "=", handoverId).execute();
    await tx
      .updateTable("personal_links")
      .set({ ended_at: now })
      .where("handover_id", "=", handoverId)
      .where("ended_at", "is", null)
      .execute();
    await tx
      .updateTable("mails")
      .set({ given_up_at: now })
      .where("sent_at", "is", null)
      .where("given_up_at", "is", null)
      .where("id", "in", (its) =>
        its.selectFrom("round_mails").select("mail_id").where("handover_id", "=", handoverId),
      )
      .execute();
    await recordAct(tx, { ...ofRound(round, accountId), kind: "round.handover-ended" });
    return ok(null);
  });
}
