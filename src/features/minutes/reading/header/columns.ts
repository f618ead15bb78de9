// Tables of people: what each column holds, and which cell stands in which column.
import { folded } from "../folding.ts";
import { nothing, type Passage } from "../passage.ts";
import type { Cell } from "./cells.ts";

export type ColumnKind =
  | "name"
  | "organisation"
  | "role"
  | "present"
  | "absent"
  | "serving"
  | "answer"
  | "note"
  | "other";

export interface Column {
  readonly kind: ColumnKind;
  readonly column: number;
}

const rows: readonly (readonly [words: string, kind: ColumnKind])[] = [
  [
    "(?:för- och efter)?namn|kallade?|inbjudna?|ledamot|ledamöter|deltagare|person|ordinarie(?: ledamot)?|representant|beslutande",
    "name",
  ],
  [
    "org(?:anisation|\\.)?|kommun|myndighet|part|förvaltning|verksamhet|företag|arbetsplats|ort|representerar|arbetsgivare|instans|region|tillhörighet|avdelning|från",
    "organisation",
  ],
  ["roll|funktion|titel|befattning|uppdrag", "role"],
  ["närvarande|närv\\.?|närvaro|deltog|deltagit|på plats|digitalt|n|när", "present"],
  ["frånvarande|frånv\\.?|frånvaro|förhinder|ej närv(?:arande|\\.)?|ej|återbud|f|frv\\.?", "absent"],
  ["ställningstagande|svar|röst|yttrande|besked", "answer"],
  ["anm(?:ärkning|\\.)?|kommentar|notering|§+|paragrafer|tid|kl\\.?", "note"],
  ["(?:tj|tjg|tjgör|tjänstg|tjänstgör(?:ing|ande)?)\\.?(?: ?ers(?:\\.|ättare)?)?", "serving"],
  ["datum|e-?post|telefon|sign(?:atur)?\\.?|nr|parti|ja|nej|avstår", "other"],
];
const table = rows.map(([words, kind]) => ({ pattern: folded(`^(?:${words}):?$`), kind }));

/** The columns that a heading row names; null where the row is no such heading. */
export function columnsOf(cells: readonly Cell[], foldedTexts: readonly string[]): Column[] | null {
  if (cells.length < 2) return null;
  const columns = cells.map((cell, i): Column | null => {
    const text = foldedTexts[i] ?? "";
    const kind = text === "" ? "name" : table.find(({ pattern }) => pattern.test(text))?.kind;
    return kind === undefined ? null : { kind, column: cell.column };
  });
  const kinds = new Set(columns.map((column) => column?.kind));
  const named =
    kinds.has("name") && [...kinds].filter((kind) => kind !== undefined && kind !== "name").length > 0;
  if (!named && !(kinds.has("present") && kinds.has("absent"))) return null;
  const left: Column[] = !named && (cells[0]?.column ?? 0) > 8 ? [{ kind: "name", column: 0 }] : [];
  return [
    ...left,
    ...columns.map((column, i) => column ?? { kind: "other" as const, column: cells[i]?.column ?? 0 }),
  ];
}

/** The row's cell in each column: the one that begins nearest below the heading. */
export function byColumn(
  cells: readonly Cell[],
  columns: readonly Column[],
): { kind: ColumnKind; cell: Passage }[] {
  return columns.map(({ kind, column }, i) => {
    const until = columns[i + 1]?.column ?? Infinity;
    const slack = Number.isInteger(column) && columns.some((each, nth) => each.column !== nth) ? 2 : 0;
    const cell = cells.find(
      (each) => (i === 0 || each.column >= column - slack) && each.column < until - slack,
    );
    return { kind, cell: cell ?? nothing };
  });
}
