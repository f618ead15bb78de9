// What the rounds of a consultation have come to.
import type { Db } from "../../../platform/db/schema.ts";
import {
  isAgreed,
  outcomeOf,
  recipientsOf,
  repliesOf,
  type Round,
  roundById,
  type SpokenParagraph,
  spokenParagraphs,
  standingReply,
  sumOf,
} from "../../rounds/index.ts";
import type { ConsultationAct } from "../queries.ts";

export interface AskedRound {
  readonly actId: string;
  readonly round: Round;
  readonly sum: ReturnType<typeof sumOf>;
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly isAgreed: boolean;
  /** Which municipalities have answered that they stand outside, and which take part. */
  readonly standings: ReadonlyMap<string, "outside" | "within">;
  /** The paragraphs that it asked about, with what has been said of each. */
  readonly spoken: readonly SpokenParagraph[];
}

/** The rounds of the steps that stand, in their order; in a viewer's reading, what he may know of them. */
export async function askedRounds(
  db: Db,
  acts: readonly ConsultationAct[],
  today: string,
): Promise<AskedRound[]> {
  const asked = await Promise.all(acts.map((act) => askedRound(db, act, today)));
  return asked.filter((each) => each !== undefined);
}

async function askedRound(
  db: Db,
  { id, roundId }: ConsultationAct,
  today: string,
): Promise<AskedRound | undefined> {
  const round = roundId === null ? undefined : await roundById(db, roundId, today);
  if (round === undefined) return undefined;
  const recipients = await recipientsOf(db, round.id);
  const replies = await repliesOf(db, round.id);
  const ids = recipients.map((each) => each.id);
  const sum = sumOf(round.form, ids, replies);
  const outcome = outcomeOf(sum, round);
  const standings = new Map(
    recipients.flatMap((each): [string, "outside" | "within"][] => {
      const reply = standingReply(replies, each.id);
      return each.organisationId === null || reply === undefined
        ? []
        : [[each.organisationId, reply.standsOutside ? "outside" : "within"]];
    }),
  );
  const spoken = spokenParagraphs(round.form, recipients, replies);
  return { actId: id, round, sum, outcome, isAgreed: isAgreed(outcome, round), standings, spoken };
}

/** Who stands outside by what was answered last. */
export function outsideBy(rounds: readonly AskedRound[]): ReadonlySet<string> {
  const last = new Map(rounds.flatMap(({ standings }) => [...standings]));
  return new Set([...last].flatMap(([id, standing]) => (standing === "outside" ? [id] : [])));
}
