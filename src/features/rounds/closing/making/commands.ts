// What each kind of round makes when it is closed. What would be refused is found before anything is written.
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { decideBetween } from "../../../meetings/index.ts";
import { figuresOf } from "../../showing/fields/rules.ts";
import type { ClosingView } from "../queries.ts";
import { clausesDecided, isOpenToAll, isWithin, oneLine, type RoundResult } from "../rules.ts";
import { answersInMinutes } from "../wording.ts";
import { bookDay, type WantedDay } from "./booking/commands.ts";
import type { Closer } from "./closer.ts";
import { giveSeats, type WantedSeats } from "./seating/commands.ts";

/** What the desk has chosen besides. */
export type Wanted = WantedDay & WantedSeats;

export type MakingRefusal = "no-body" | "too-narrow" | "no-such-day" | "days-backwards";

export interface Made {
  readonly result: RoundResult;
  readonly meetingId: string | null;
}

export async function makeOf(
  tx: Tx,
  view: ClosingView,
  wanted: Wanted,
  closer: Closer,
): Promise<Result<Made, MakingRefusal>> {
  const { kind } = view.round;
  switch (kind) {
    case "per-capsulam":
      return decide(tx, view, closer);
    case "nomination":
      return giveSeats(tx, view, wanted, closer);
    case "dates":
      return bookDay(tx, view, wanted, closer);
    case "anchoring":
      return ok(kept({ kind, isAnchored: view.isAgreed }));
    case "figures":
      return ok(kept(tableOf(view)));
    case "consultation":
    case "interview":
      return ok(kept({ kind, answers: view.answered.filter(isWithin).length }));
    default:
      return kind satisfies never;
  }
}

/** As the register has it from its beginning. */
const publicAudience = 1;

const kept = (result: RoundResult): Made => ({ result, meetingId: null });

/** A column each who has answered, a row each figure; of what not all may read, how many have answered. */
function tableOf({ round, answered }: ClosingView): RoundResult {
  const answers = answered.filter(isWithin).length;
  if (!isOpenToAll(round.repliesSeen, round.audienceId === publicAudience))
    return { kind: "figures", answers, columns: [], rows: [] };
  const within = answered.flatMap(({ id, name, reply }) =>
    reply === undefined || reply.standsOutside ? [] : [{ id, name, answer: reply.answer }],
  );
  const rows = round.form.flatMap((field) =>
    field.kind !== "numbers"
      ? []
      : figuresOf(field, within).map(({ row: { label, unit, year }, values, sum }) => ({
          label,
          unit,
          year,
          sum,
          values: values.map((value) => value ?? null),
        })),
  );
  return { kind: "figures", answers, columns: within.map(({ id, name }) => ({ id, name })), rows };
}

/** Numbered in the register, adopted or not. */
async function decide(tx: Tx, view: ClosingView, closer: Closer): Promise<Result<Made, MakingRefusal>> {
  const { round, answered, sum, isAgreed, clauses } = view;
  if (round.bodyId === null) return refuse("no-body");
  const [itemAudience = null, clauseAudience = null, ...further] = await narrowerThan(tx, round.id);
  if (further.length > 0) return refuse("too-narrow");
  const isDesks = round.repliesSeen === "secretariat";
  const said = answersInMinutes(round.form, answered, sum);
  const decided = clausesDecided(clauses, isAgreed);
  const { meetingId, number } = await decideBetween(tx, {
    cooperationId: round.cooperationId,
    bodyId: round.bodyId,
    accountId: closer.accountId,
    decidedOn: closer.today,
    title: oneLine(round.question),
    background: round.background,
    proposals: clauses,
    clauses: decided,
    // Kept from all but two circles at once, it is not told at all.
    inputs: isDesks && clauseAudience !== null ? [] : said,
    people: answered.flatMap(({ person, organisation, reply }) =>
      person === null || reply === undefined || reply.standsOutside
        ? []
        : [
            {
              personId: person.id,
              name: person.name,
              organisation: organisation?.name ?? null,
              organisationId: organisation?.id ?? null,
            },
          ],
    ),
    audienceId: itemAudience,
    clauseAudienceId: clauseAudience,
    inputsAudienceId: isDesks ? await deskOf(tx, round.id) : clauseAudience,
  });
  const texts = decided.map(({ text }) => text);
  return ok({
    meetingId,
    result: { kind: "per-capsulam", meetingId, number, isAdopted: isAgreed, clauses: texts },
  });
}

/** The audiences of a round that are not its body's own, or wider. */
async function narrowerThan(tx: Tx, roundId: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select audiences.id from rounds join audiences on audiences.id = any (rounds.audiences)
    where rounds.id = ${roundId} and audiences.kind not in ('public', 'cooperation')
      and audiences.body_id is distinct from rounds.body_id
    order by audiences.id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function deskOf(tx: Tx, roundId: string): Promise<number> {
  const { desk } = await tx
    .selectFrom("rounds")
    .select("desk_audience as desk")
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
  return desk;
}
