import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { type MeetingChange, type RunMeeting, takeStep } from "../../meetings/index.ts";
import { approveBy } from "../approval/commands.ts";
import { roundLinkPath } from "../paths.ts";
import type { Around } from "../people/around.ts";
import { readersAmong, readersOfMeeting } from "../people/queries.ts";
import { closedMail, openedMail } from "./mail.tsx";
import { commentsOf, presentAt, roundOf } from "./queries.ts";
import { isOpen, takesComments, unanswered } from "./rules.ts";

/** How long after its last day a link still shows what was said. */
const linkDays = 60;

type Named = Pick<RunMeeting, "body" | "heldOn" | "cooperation">;

/** Sends the minutes round to those who were there. */
export function openRound(
  db: Db,
  change: MeetingChange,
  meeting: Named,
  deadline: string,
  around: Around,
): Promise<Result<null, "not-now" | "round-open" | "deadline-past">> {
  return db.transaction().execute(async (tx) => {
    const { meetingId, accountId, cooperationId } = change;
    const { today, origin } = around;
    await locked(tx, meetingId);
    if (deadline < today) return refuse("deadline-past");
    if (isOpen(await roundOf(tx, meetingId))) return refuse("round-open");
    const sent = await takeStep(tx, change, "circulated", { until: deadline });
    if (!sent.ok) return sent;
    await tx
      .insertInto("correction_rounds")
      .values({ meeting_id: meetingId, opened_by: accountId, deadline })
      .execute();
    const present = await presentAt(tx, meetingId);
    const persons = present.map(({ id }) => id);
    for (const reader of await readersOfMeeting(tx, meetingId, persons, today)) {
      const { personId, email, name, language } = reader;
      const expiresAt = new Date(`${daysLater(deadline, linkDays)}T00:00:00Z`);
      const token = await makePersonalLink(tx, { kind: "correct", personId, email, meetingId, expiresAt });
      const told = { name, body: meeting.body.name, heldOn: meeting.heldOn, deadline };
      const letter = openedMail(language, { ...told, link: origin + roundLinkPath(token) });
      const to = { recipient: email, accountId: reader.accountId, cooperationId };
      await enqueueMail(tx, { kind: "minutes-to-correct", ...to, ...letter });
    }
    // What was decided of earlier minutes is known from now on.
    await approveBy(tx, change, around);
    return ok(null);
  });
}

export interface NewComment {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string | null;
  readonly subjectId: string | null;
  readonly text: string;
  /** Who was there and says it; none of somebody of the desk. */
  readonly personId: string | null;
}

/** Somebody says what is wrong in a paragraph. */
export function comment(
  db: Db,
  { meetingId, cooperationId, accountId }: MeetingChange,
  { id, itemId, subjectId, text, personId }: NewComment,
  today: string,
): Promise<Result<null, "closed" | "empty">> {
  return db.transaction().execute(async (tx) => {
    const round = await roundOf(tx, meetingId);
    if (round === undefined || !takesComments(round, today)) return refuse("closed");
    if (text === "") return refuse("empty");
    const said = await tx
      .insertInto("correction_comments")
      .values({
        id,
        round_id: round.id,
        meeting_id: meetingId,
        item_id: itemId,
        subject_id: subjectId,
        person_id: personId,
        account_id: accountId,
        text,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (said === undefined) return ok(null);
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    await recordAct(tx, { ...about, kind: "minutes.commented", facts: { comment: id } });
    return ok(null);
  });
}

export interface Verdict {
  readonly commentId: string;
  readonly answer: "accepted" | "declined";
  readonly word: string;
}

/** The desk takes a comment in, or declines it with a word; until the round is closed it may think again. */
export function answerComment(
  db: Db,
  { meetingId, cooperationId, accountId }: MeetingChange,
  { commentId, answer, word }: Verdict,
): Promise<Result<null, "closed" | "no-word">> {
  return db.transaction().execute(async (tx) => {
    await locked(tx, meetingId);
    const round = await roundOf(tx, meetingId);
    if (!isOpen(round)) return refuse("closed");
    if (answer === "declined" && word === "") return refuse("no-word");
    const answered = await tx
      .updateTable("correction_comments")
      .set({ answer, word, answered_at: sql`now()`, answered_by: accountId })
      .where("id", "=", commentId)
      .where("round_id", "=", round.id)
      .returning("id")
      .executeTakeFirst();
    if (answered === undefined) return refuse("closed");
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    await recordAct(tx, { ...about, kind: `comment.${answer}`, facts: { comment: commentId } });
    return ok(null);
  });
}

/** Ends the round, and tells everyone what became of his. */
export function closeRound(
  db: Db,
  { meetingId, cooperationId, accountId }: MeetingChange,
  { body, heldOn }: Named,
  minutes: string,
  today: string,
): Promise<Result<null, "closed" | "unanswered">> {
  return db.transaction().execute(async (tx) => {
    await locked(tx, meetingId);
    const round = await roundOf(tx, meetingId);
    if (!isOpen(round)) return refuse("closed");
    const comments = await commentsOf(tx, round.id);
    if (unanswered(comments).length > 0) return refuse("unanswered");
    await tx
      .updateTable("correction_rounds")
      .set({ closed_at: sql`now()`, closed_by: accountId })
      .where("id", "=", round.id)
      .execute();
    const persons = comments.flatMap(({ personId }) => personId ?? []);
    for (const { name, email, language, ...reader } of await readersAmong(tx, persons, today)) {
      const answers = comments.flatMap(({ personId, text, answer, word }) =>
        personId === reader.personId && answer !== null ? [{ text, answer, word }] : [],
      );
      const letter = closedMail(language, { name, body: body.name, heldOn, answers, link: minutes });
      const to = { recipient: email, accountId: reader.accountId, cooperationId };
      await enqueueMail(tx, { kind: "minutes-corrected", ...to, ...letter });
    }
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    await recordAct(tx, { ...about, kind: "round.closed", facts: { comments: comments.length } });
    return ok(null);
  });
}

/** Two who decide about the same minutes at once wait for each other here. */
const locked = (tx: Tx, meetingId: string) =>
  tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().executeTakeFirstOrThrow();
