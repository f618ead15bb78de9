// What an act touched, and whether it stands as the act left it.

/** Kinds of acts at the table, each undone as one. What is typed is none: whoever types undoes that in his text. */
export const actKinds = [
  "attendance",
  "absence",
  "turn",
  "pause",
  "input",
  "clause",
  "deferral",
  "assignment",
  "item",
  "removal",
  "report",
  "field",
  "vote",
  "reservation",
  "undoing",
] as const;
export type ActKind = (typeof actKinds)[number];
export const isActKind = (kind: string): kind is ActKind => actKinds.some((each) => each === kind);

export type Row = Readonly<Record<string, unknown>>;

/** A row as an act found and left it; null where there was none. */
export interface Touched {
  readonly relation: string;
  readonly key: Readonly<Record<string, string>>;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What follows from a row's place: worked out anew, and no change of the row itself. */
const following: ReadonlySet<string> = new Set([
  "audiences",
  "position",
  "slug",
  "number",
  "begins_after",
  "ends_after",
  "annexes",
]);

export const nameOf = ({ relation, key }: Pick<Touched, "relation" | "key">): string =>
  `${relation} ${Object.values(key).join(" ")}`;

/** Each row once, in the order in which they were touched first. */
export function merged(steps: readonly Touched[]): Touched[] {
  const rows = new Map<string, Touched>();
  for (const step of steps) {
    const first = rows.get(nameOf(step));
    rows.set(nameOf(step), first === undefined ? step : { ...first, after: step.after });
  }
  return [...rows.values()].filter((row) => row.before !== row.after && columnsTouched(row).length > 0);
}

/** The columns that became others; of a row that is new, or gone, all of them. */
export function columnsTouched({ before, after }: Touched): string[] {
  const columns = Object.keys(after ?? before ?? {}).filter((column) => !following.has(column));
  return before === null || after === null
    ? columns
    : columns.filter((column) => !isSame(before[column], after[column]));
}

/** Whether nobody has changed since what the act changed. */
export function isAsLeft(touched: Touched, now: Row | null): boolean {
  const { after } = touched;
  if (after === null || now === null) return after === now;
  return columnsTouched(touched).every((column) => isSame(after[column], now[column]));
}

/** What takes the rows back, the last one first. */
export const backwards = (rows: readonly Touched[]): Touched[] =>
  rows.map(({ before, after, ...row }) => ({ ...row, before: after, after: before })).toReversed();

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The words in a column; none where it holds none. */
export function textIn(row: Row | null, column: string): string {
  const words = row?.[column];
  return typeof words === "string" ? words : "";
}
