// What an act did, in as few words as tell one from another.
import type { ActKind, Row, Touched } from "./rules.ts";
import { columnsTouched, textIn } from "./rules.ts";

export interface ToldAct {
  /** The words, the title or the name that it is about. */
  readonly about: string;
  /** Of somebody who came or went. */
  readonly clocks: readonly { readonly what: "came" | "left" | "back"; readonly at: string }[];
}

/** The row that tells most comes first. */
const telling: readonly (readonly [relation: string, words: (row: Row) => string])[] = [
  ["decisions", (row) => textIn(row, "text")],
  ["assignments", (row) => `${textIn(row, "who")}: ${textIn(row, "what")}`],
  ["reservations", (row) => textIn(row, "text")],
  ["votes", (row) => textIn(row, "yes_means")],
  ["inputs", (row) => textIn(row, "text")],
  ["attendances", (row) => textIn(row, "name")],
  ["items", (row) => textIn(row, "title")],
];

/** `names` are those of people, by their ids. */
export function toldOf(kind: ActKind, rows: readonly Touched[], names: ReadonlyMap<string, string>): ToldAct {
  const away = rows.find(({ relation }) => relation === "item_absences");
  if (away !== undefined) return { about: names.get(text(away, "person_id")) ?? "", clocks: [] };
  // Which item was taken up, or left, its title says.
  if (kind === "turn" || kind === "pause") return { about: "", clocks: [] };
  for (const [relation, words] of telling) {
    const row = rows.find((each) => each.relation === relation);
    const stands = row?.after ?? row?.before ?? null;
    if (row !== undefined && stands !== null) return { about: words(stands), clocks: clocksOf(rows) };
  }
  return { about: "", clocks: [] };
}

const clockColumns = [
  ["attendances", "came", "came"],
  ["attendances", "left_at", "left"],
  ["attendance_breaks", "back_at", "back"],
] as const;

function clocksOf(rows: readonly Touched[]): ToldAct["clocks"] {
  return clockColumns.flatMap(([relation, column, what]) =>
    rows
      .filter((row) => row.relation === relation && columnsTouched(row).includes(column))
      .map((row) => ({ what, at: text(row, column) }))
      .filter(({ at }) => at !== ""),
  );
}

const text = ({ before, after }: Touched, column: string): string => textIn(after ?? before, column);
