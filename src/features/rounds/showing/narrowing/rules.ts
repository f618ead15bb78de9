// A round in which very many are asked: which of its rows are shown.
import { foldName } from "../../../../lib/names.ts";
import { commentOf } from "../../counting/rules.ts";
import type { RoundForm } from "../../form/rules.ts";
import { hasAnswer } from "../rules.ts";
import type { ToldRow } from "../telling.ts";

export const shares = ["unanswered", "with-comment", "against", "abstained", "outside", "late"] as const;
export type Share = (typeof shares)[number];

export interface Wanted {
  readonly visa: Share | null;
  readonly namn: string;
}

export interface Narrowed {
  readonly wanted: Wanted;
  readonly rows: readonly ToldRow[];
  /** Whether some of them are left out. */
  readonly isNarrowed: boolean;
  /** What can be chosen, and how many each is; nothing of a round that is read at once. */
  readonly shares: readonly { readonly share: Share; readonly count: number }[];
}

/** So many rows are found by the eye. */
const fewest = 30;

export const isLong = (rows: readonly unknown[]): boolean => rows.length >= fewest;

export function narrowed(form: RoundForm, rows: readonly ToldRow[], wanted: Wanted): Narrowed {
  const all = { wanted: { visa: null, namn: "" }, rows, isNarrowed: false, shares: [] };
  if (!isLong(rows)) return all;
  const { visa, namn } = wanted;
  const counts = shares
    .map((share) => ({ share, count: rows.filter((row) => isIn(share, form, row)).length }))
    .filter(({ share, count }) => count > 0 || share === visa);
  const shown = rows.filter((row) => (visa === null || isIn(visa, form, row)) && isNamed(row, namn));
  return { wanted, rows: shown, isNarrowed: visa !== null || namn !== "", shares: counts };
}

function isIn(share: Share, form: RoundForm, { state, reply }: ToldRow): boolean {
  if (share === "unanswered") return !hasAnswer(state);
  if (share === "with-comment") return reply !== undefined && commentOf(form, reply).trim() !== "";
  return state === share;
}

/** By its own name, or by whoever answers for it. */
function isNamed({ recipient }: ToldRow, name: string): boolean {
  const sought = foldName(name);
  return [recipient.name, ...recipient.answerers.map((each) => each.name)].some((each) =>
    foldName(each).includes(sought),
  );
}
