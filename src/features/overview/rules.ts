// The year at a glance: which bodies get a ring of their own.

interface Dated {
  /** The body's slug; null where no body is known. */
  body: string | null;
  bodyName: string | null;
}

export interface BodyOfYear<Meeting> {
  /** Slug and name; null for bodies too many for a ring each, and for meetings of no known body. */
  body: string | null;
  name: string | null;
  /** 1 to 7: a colour that the body keeps over the page. */
  kind: number;
  meetings: Meeting[];
}

const ringsAtMost = 6;

/** The bodies that meet most have the outer rings; all the rest share the innermost. */
export function bodiesOfYear<Meeting extends Dated>(meetings: readonly Meeting[]): BodyOfYear<Meeting>[] {
  const byBody = Map.groupBy(meetings, ({ body }) => body);
  const known = [...byBody]
    .filter(([body]) => body !== null)
    .toSorted(([, one], [, other]) => other.length - one.length);
  const own = known
    .slice(0, ringsAtMost)
    .map(([body, held], i) => ({ body, name: held[0]?.bodyName ?? null, kind: i + 1, meetings: held }));
  const rest = [...known.slice(ringsAtMost).flatMap(([, held]) => held), ...(byBody.get(null) ?? [])];
  return rest.length === 0 ? own : [...own, { body: null, name: null, kind: 7, meetings: rest }];
}

/** The year asked for when it has meetings, or else the latest that has. Years come latest first. */
export function yearShown(asked: number | null, years: readonly number[]): number | null {
  return years.find((year) => year === asked) ?? years[0] ?? null;
}

/** The members as told; as long as nobody has told, those whose people have sat as members. */
export function membersAmong<Organisation extends { isTold: boolean }>(
  seated: Organisation[],
): Organisation[] {
  const told = seated.filter(({ isTold }) => isTold);
  return told.length > 0 ? told : seated;
}
