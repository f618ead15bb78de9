import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import {
  itemOf,
  lastPosition,
  type Minutes,
  type NotOpen,
  writeMinutes,
  type Written,
} from "../writing/commands.ts";
import { votesUnder } from "./queries.ts";
import { bareMeaning, type Side, type Sum, total, wonBy } from "./rules.ts";
import { votersIn } from "./voters.ts";

export interface NewVote {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string;
  readonly form: "count" | "roll-call";
  readonly yesMeans: string;
  readonly noMeans: string;
}

/** Opens a vote on an item; one at a time. */
export function openVote(
  db: Db,
  change: MeetingChange,
  { id, itemId, form, ...means }: NewVote,
): Promise<Result<Written, "gone" | "empty" | "vote-open" | NotOpen>> {
  return writeMinutes(db, change, deedIn(itemId, "vote.opened"), async (tx) => {
    const [yes, no] = [bareMeaning(means.yesMeans), bareMeaning(means.noMeans)];
    if (yes === "" || no === "") return refuse("empty");
    if ((await itemOf(tx, change, itemId)) === undefined) return refuse("gone");
    const before = await tx
      .selectFrom("votes")
      .select(["id", "closed_at as closedAt"])
      .where("item_id", "=", itemId)
      .execute();
    if (before.some((each) => each.id === id)) return ok("before");
    if (before.some(({ closedAt }) => closedAt === null)) return refuse("vote-open");
    const own = tx.selectFrom("votes").where("item_id", "=", itemId);
    const { last } = await own.select(lastPosition.as("last")).executeTakeFirstOrThrow();
    await tx
      .insertInto("votes")
      .values({ id, item_id: itemId, position: last + 1, form, yes_means: yes, no_means: no })
      .execute();
    return ok("now");
  });
}

export interface VoteAnswer {
  readonly itemId: string;
  readonly voteId: string;
  readonly personId: string;
  readonly answer: Side;
}

type Unanswerable = "gone" | "vote-closed" | "no-voter";

/** What somebody answered when he was called. */
export function answerVote(
  db: Db,
  change: MeetingChange,
  { itemId, voteId, personId, answer }: VoteAnswer,
): Promise<Result<Written, Unanswerable | NotOpen>> {
  return writeMinutes(db, change, deedIn(itemId, "minutes.written"), async (tx) => {
    const vote = await voteIn(tx, change, itemId, voteId);
    if (vote?.form !== "roll-call") return refuse("gone");
    return answered(tx, change, vote, { itemId, voteId, personId, answer, cameBy: "desk" });
  });
}

/** What a member answers by himself, from where he sits in the room: he who is there, has a seat, and is not out. */
export function castOwnVote(
  db: Db,
  change: MeetingChange,
  { itemId, voteId, answer }: Omit<VoteAnswer, "personId">,
): Promise<Result<Written, Unanswerable | NotOpen>> {
  const ownDeed = { kind: "vote.cast", subjectKind: "item", subjectId: itemId } as const;
  return writeMinutes(db, change, ownDeed, async (tx, minutes) => {
    const vote = await voteIn(tx, change, itemId, voteId);
    if (vote?.form !== "roll-call") return refuse("gone");
    const personId = await seatedPerson(tx, minutes);
    if (personId === undefined) return refuse("no-voter");
    return answered(tx, change, vote, { itemId, voteId, personId, answer, cameBy: "own" });
  });
}

export interface VoteCount extends Sum {
  readonly itemId: string;
  readonly voteId: string;
}

/** Three numbers, of no more than are there; they close the vote. */
export function countVotes(
  db: Db,
  change: MeetingChange,
  { itemId, voteId, ...sum }: VoteCount,
): Promise<Result<Written, "gone" | "too-many" | NotOpen>> {
  return writeMinutes(db, change, deedIn(itemId, "vote.closed"), async (tx) => {
    const vote = await voteIn(tx, change, itemId, voteId);
    if (vote?.form !== "count") return refuse("gone");
    const voters = await votersIn(tx, change.meetingId, itemId);
    if (total(sum) > voters.length) return refuse("too-many");
    const { yes, no, abstained } = sum;
    if (vote.yes === yes && vote.no === no && vote.abstained === abstained && !vote.isOpen)
      return ok("before");
    const { castingVote } = vote;
    const kept = yes === no ? castingVote : null;
    await tx
      .updateTable("votes")
      .set({ yes, no, abstained, casting_vote: kept, closed_at: sql`coalesce(closed_at, now())` })
      .where("id", "=", voteId)
      .execute();
    return ok("now");
  });
}

/** Closes a roll call when all who are there have answered; nobody else has. */
export function closeVote(
  db: Db,
  change: MeetingChange,
  { itemId, voteId }: { readonly itemId: string; readonly voteId: string },
): Promise<Result<Written, "gone" | "not-all-answered" | NotOpen>> {
  return writeMinutes(db, change, deedIn(itemId, "vote.closed"), async (tx) => {
    const vote = await voteIn(tx, change, itemId, voteId);
    if (vote?.form !== "roll-call") return refuse("gone");
    if (!vote.isOpen) return ok("before");
    const voters = (await votersIn(tx, change.meetingId, itemId)).map(({ personId }) => personId);
    const given = new Set(vote.answers.map(({ personId }) => personId));
    if (voters.length === 0 || voters.some((id) => !given.has(id))) return refuse("not-all-answered");
    await tx
      .deleteFrom("vote_answers")
      .where("vote_id", "=", voteId)
      .where("person_id", "not in", voters)
      .execute();
    await tx
      .updateTable("votes")
      .set({ closed_at: sql`now()` })
      .where("id", "=", voteId)
      .execute();
    return ok("now");
  });
}

/** Where the votes are equal, the chair's settles it. */
export function giveCastingVote(
  db: Db,
  change: MeetingChange,
  { itemId, voteId, answer }: { itemId: string; voteId: string; answer: "yes" | "no" },
): Promise<Result<Written, "gone" | "not-now" | NotOpen>> {
  return writeMinutes(db, change, deedIn(itemId, "minutes.written"), async (tx) => {
    const vote = await voteIn(tx, change, itemId, voteId);
    if (vote === undefined) return refuse("gone");
    if (vote.isOpen || wonBy({ ...vote, castingVote: null }) !== "tie") return refuse("not-now");
    if (vote.castingVote === answer) return ok("before");
    await tx.updateTable("votes").set({ casting_vote: answer }).where("id", "=", voteId).execute();
    return ok("now");
  });
}

const deedIn = (itemId: string, kind: string) =>
  ({ kind, subjectKind: "item", subjectId: itemId, act: { kind: "vote" } }) as const;

async function voteIn(tx: Tx, change: MeetingChange, itemId: string, voteId: string) {
  if ((await itemOf(tx, change, itemId)) === undefined) return undefined;
  return votesUnder(tx, sql<string>`${itemId}::uuid`)
    .where("vote.id", "=", voteId)
    .executeTakeFirst();
}

/** One who has a part in it says on which side he is; until it is closed, another time too. */
async function answered(
  tx: Tx,
  { meetingId }: MeetingChange,
  vote: NonNullable<Awaited<ReturnType<typeof voteIn>>>,
  { itemId, voteId, personId, answer, cameBy }: VoteAnswer & { cameBy: "desk" | "own" },
): Promise<Result<Written, Unanswerable>> {
  if (!vote.isOpen) return refuse("vote-closed");
  const voters = await votersIn(tx, meetingId, itemId);
  if (!voters.some((voter) => voter.personId === personId)) return refuse("no-voter");
  if (vote.answers.some((each) => each.personId === personId && each.answer === answer)) return ok("before");
  const given = { answer, came_by: cameBy, answered_at: sql<Date>`now()` };
  await tx
    .insertInto("vote_answers")
    .values({ vote_id: voteId, person_id: personId, ...given })
    .onConflict((conflict) => conflict.columns(["vote_id", "person_id"]).doUpdateSet(given))
    .execute();
  return ok("now");
}

/** As the minutes have him: whoever asks, if he has a seat in the body that day, or sits in somebody's. */
async function seatedPerson(tx: Tx, { accountId, meetingId, bodyId, heldOn }: Minutes) {
  const { rows } = await sql<{ personId: string }>`
    select there.person_id as "personId" from account_persons
    join parties as own on own.id = account_persons.person_id
    join parties as same on same.current_id = own.current_id
    join attendances as there on there.person_id = same.id and there.meeting_id = ${meetingId}
    where account_id = ${accountId} and (there.substitutes_id is not null or exists (
      select from mandates join parties as body on body.id = mandates.body_id
      join parties as seated on seated.id = mandates.person_id
      where seated.current_id = own.current_id
        and body.current_id = (select current_id from parties where id = ${bodyId})
        and mandates.role not in ('substitute', 'secretary')
        and from_on <= ${heldOn} and (until_on is null or until_on >= ${heldOn})))
    limit 1`.execute(tx);
  return rows[0]?.personId;
}
