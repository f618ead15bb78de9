// The list of rounds: what can be chosen from, and under which heading each stands.
import type { RoundKind } from "../../../../platform/db/rounds-schema.ts";
import type { RoundStage } from "../../counting/rules.ts";

export const roundsPerPage = 25;

interface Counted {
  readonly kind: RoundKind;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly year: number;
  readonly count: number;
}

interface Chosen {
  readonly slag: RoundKind | null;
  readonly organ: string;
  readonly ar: number | null;
}

/** How many the choice leaves. */
export const matchingCount = (counts: readonly Counted[], { slag, organ, ar }: Chosen): number =>
  counts
    .filter(({ kind }) => slag === null || kind === slag)
    .filter(({ body }) => organ === "" || body === organ)
    .filter(({ year }) => ar === null || year === ar)
    .reduce((total, { count }) => total + count, 0);

export function choicesOf(counts: readonly Counted[]) {
  const bodies = new Map(
    counts.flatMap(({ body, bodyName }) => (body === null || bodyName === null ? [] : [[body, bodyName]])),
  );
  return {
    kinds: new Set(counts.map(({ kind }) => kind)),
    bodies: [...bodies]
      .map(([slug, name]) => ({ slug, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
    years: [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => b - a),
  };
}

/** A year for those that are over. */
type GroupName = "open" | "overdue" | "draft" | number;

interface Listed {
  readonly stage: RoundStage;
  readonly year: number;
}

/** Rounds in their order, under the headings that they come to. */
export function groupsOf<Round extends Listed>(
  rounds: readonly Round[],
): { readonly name: GroupName; readonly rounds: readonly Round[] }[] {
  const groups = Map.groupBy(rounds, ({ stage, year }): GroupName =>
    stage === "closed" || stage === "cancelled" ? year : stage,
  );
  return [...groups].map(([name, within]) => ({ name, rounds: within }));
}
