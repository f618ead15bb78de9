// What a person answers to what the register asks. Every answer can be taken back.
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { recordEvent } from "../../../platform/db/events.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { dateMeeting, undateMeeting } from "../dating/commands.ts";
import { mergePartiesIn, undoMergeIn } from "../merging/steps/commands.ts";
import type { MergeRefusal } from "../merging/rules.ts";
import { refreshTouched } from "../suggesting/commands.ts";
import { touchMeeting, touchParties } from "../touching/commands.ts";
import { mergeAnswered, type Asked, suggestionById } from "./queries.ts";

/** The account of whoever answers. */
type By = string | null;

type AnswerRefusal = "not-found" | "already-answered";

/** Yes, they are one: the pages show the one that is kept. */
export function mergeSuggested(
  db: Db,
  suggestionId: string,
  keep: "left" | "right",
  by: By,
): Promise<Result<Asked, AnswerRefusal | MergeRefusal>> {
  const given = { answer: "accepted", act: "parties.merged", by } as const;
  return answer(db, suggestionId, "same-party", given, async (tx, { leftId, rightId }) => {
    const [keptId, mergedId] = keep === "left" ? [leftId, rightId] : [rightId, leftId];
    const merged = await mergePartiesIn(tx, keptId ?? "", mergedId ?? "");
    return merged.ok ? ok({ merge: merged.value.mergeId }) : merged;
  });
}

/** No, they are two, and are not asked about again. */
export function keepApart(db: Db, suggestionId: string, by: By): Promise<Result<Asked, AnswerRefusal>> {
  const given = { answer: "declined", act: "parties.distinguished", by } as const;
  return answer(db, suggestionId, "same-party", given, () => Promise.resolve(ok({})));
}

/** Yes, the undated minutes are of that day. */
export function acceptDate(
  db: Db,
  suggestionId: string,
  by: By,
): Promise<Result<Asked, AnswerRefusal | "already-dated" | "day-taken">> {
  const given = { answer: "accepted", act: "meeting.dated", by } as const;
  return answer(db, suggestionId, "meeting-date", given, (tx, { meetingId, date }) =>
    dateMeeting(tx, meetingId ?? "", date ?? ""),
  );
}

export function declineDate(db: Db, suggestionId: string, by: By): Promise<Result<Asked, AnswerRefusal>> {
  const given = { answer: "declined", act: "date.declined", by } as const;
  return answer(db, suggestionId, "meeting-date", given, () => Promise.resolve(ok({})));
}

/** Takes an answer back, with what it brought about; the question stands again. */
export function undoAnswer(
  db: Db,
  suggestionId: string,
  by: By,
): Promise<Result<Asked, "not-found" | "not-answered">> {
  return withAsked(db, suggestionId, async (tx, asked) => {
    if (asked.answer === null) return refuse("not-answered");
    if (asked.answer === "accepted") await undoAct(tx, asked);
    await touchAsked(tx, asked);
    await tx
      .updateTable("suggestions")
      .set({ answer: null, answered_at: null })
      .where("id", "=", suggestionId)
      .execute();
    await tell(tx, "suggestion.reopened", asked);
    await refreshTouched(tx, asked.cooperationId);
    await recordAct(tx, actOn(asked, "answer.withdrawn", by));
    return ok(asked);
  });
}

async function undoAct(tx: Tx, asked: Asked): Promise<void> {
  if (asked.meetingId !== null) await undateMeeting(tx, asked.meetingId);
  const mergeId = await mergeAnswered(tx, asked.id);
  if (mergeId !== undefined) await undoMergeIn(tx, mergeId);
}

/** The day of a meeting tells when those who were there were seen. */
function touchAsked(tx: Tx, { leftId, rightId, meetingId }: Asked): Promise<void> {
  return meetingId === null
    ? touchParties(
        tx,
        [leftId, rightId].filter((id) => id !== null),
      )
    : touchMeeting(tx, meetingId);
}

interface Given {
  readonly answer: "accepted" | "declined";
  /** What the record of acts calls it. */
  readonly act: string;
  readonly by: By;
}

function answer<Reason extends string>(
  db: Db,
  id: string,
  kind: Asked["kind"],
  given: Given,
  act: (tx: Tx, asked: Asked) => Promise<Result<Record<string, string>, Reason>>,
): Promise<Result<Asked, AnswerRefusal | Reason>> {
  return withAsked<Asked, AnswerRefusal | Reason>(db, id, async (tx, asked) => {
    if (asked.kind !== kind) return refuse("not-found");
    if (asked.answer !== null) return refuse("already-answered");
    const done = await act(tx, asked);
    if (!done.ok) return done;
    await tx
      .updateTable("suggestions")
      .set({ answer: given.answer, answered_at: sql`now()` })
      .where("id", "=", id)
      .execute();
    await touchAsked(tx, asked);
    await tell(tx, `suggestion.${given.answer}`, asked, done.value);
    await refreshTouched(tx, asked.cooperationId);
    await recordAct(tx, actOn(asked, given.act, given.by));
    return ok(asked);
  });
}

function withAsked<Value, Reason extends string>(
  db: Db,
  id: string,
  act: (tx: Tx, asked: Asked) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | "not-found">> {
  return db.transaction().execute(async (tx) => {
    const found = await suggestionById(tx, id);
    if (found === undefined) return refuse("not-found");
    await lockRegister(tx, found.cooperationId);
    return act(tx, (await suggestionById(tx, id)) ?? found);
  });
}

async function tell(tx: Tx, kind: string, { id, cooperationId }: Asked, facts: Record<string, string> = {}) {
  await recordEvent(tx, { kind, cooperationId, subjectId: id, facts });
}

/** Of the meeting that was dated, or of the two that are one or not. */
const actOn = ({ cooperationId, meetingId, leftId, rightId, date }: Asked, kind: string, by: By) => ({
  kind,
  cooperationId,
  accountId: by,
  subjectKind: meetingId === null ? "party" : "meeting",
  subjectId: meetingId ?? leftId,
  facts: meetingId === null ? { other: rightId } : { day: date },
});
