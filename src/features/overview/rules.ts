// The year at a glance: which bodies get a ring of their own.

interface Dated {
  bodyName: string | null;
}

export interface BodyOfYear<Meeting> {
  /** Null for the bodies that are too many for a ring each, and for meetings of no known body. */
  name: string | null;
  /** 1 to 7: a colour that the body keeps over the page. */
  kind: number;
  meetings: Meeting[];
}

const ringsAtMost = 6;

/** The bodies that meet most have the outer rings; all the rest share the innermost. */
export function bodiesOfYear<Meeting extends Dated>(meetings: readonly Meeting[]): BodyOfYear<Meeting>[] {
  const byBody = Map.groupBy(meetings, ({ bodyName }) => bodyName);
  const named = [...byBody]
    .filter(([name]) => name !== null)
    .toSorted(([, one], [, other]) => other.length - one.length);
  const own = named.slice(0, ringsAtMost).map(([name, held], i) => ({ name, kind: i + 1, meetings: held }));
  const rest = [...named.slice(ringsAtMost).flatMap(([, held]) => held), ...(byBody.get(null) ?? [])];
  return rest.length === 0 ? own : [...own, { name: null, kind: 7, meetings: rest }];
}

/** The year asked for when it has meetings, or else the latest that has. Years come latest first. */
export function yearShown(asked: number | null, years: readonly number[]): number | null {
  return years.find((year) => year === asked) ?? years[0] ?? null;
}
