// Everyone gets what concerns him, and nothing that he may not see.
import type { PartyKind } from "../../../platform/db/schema.ts";

export interface Told {
  /** The meeting's own. */
  readonly audiences: readonly number[];
  readonly items: readonly (ToldItem & Seen)[];
  readonly assignments: readonly (ToldTask & Seen)[];
}

interface Seen {
  /** All that one must belong to. */
  readonly audiences: readonly number[];
}

export interface ToldItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

export interface ToldTask {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueText: string | null;
}

export interface Held {
  readonly assignmentId: string;
  /** He himself, or the municipality or group that he answers for. */
  readonly holder: { readonly name: string; readonly kind: PartyKind } | undefined;
}

export interface Concern {
  readonly own: readonly ToldTask[];
  /** By the name of his municipality. */
  readonly municipalities: readonly { readonly name: string; readonly tasks: readonly ToldTask[] }[];
  /** Of a meeting that he may read about. */
  readonly items: readonly ToldItem[];
}

/** Null of somebody whom nothing in the minutes concerns. */
export function concernsOf(
  told: Told,
  held: readonly Held[],
  audiences: ReadonlySet<number>,
): Concern | null {
  const sees = (each: Seen) => each.audiences.every((audience) => audiences.has(audience));
  const isHeldBy = (id: string, isOf: (holder: Held["holder"]) => boolean) =>
    held.some(({ assignmentId, holder }) => assignmentId === id && isOf(holder));
  const tasks = told.assignments.filter(sees);
  const own = tasks.filter(({ id }) => isHeldBy(id, (holder) => holder?.kind !== "organisation"));
  const names = held.flatMap(({ holder }) => (holder?.kind === "organisation" ? [holder.name] : []));
  const municipalities = [...new Set(names)].flatMap((name) => {
    const theirs = tasks.filter(({ id }) => isHeldBy(id, (holder) => holder?.name === name));
    return theirs.length === 0 ? [] : [{ name, tasks: theirs }];
  });
  const items = sees(told) ? told.items.filter(sees) : [];
  const isNothing = own.length === 0 && municipalities.length === 0 && !sees(told);
  return isNothing ? null : { own, municipalities, items };
}

const nothing: Concern = { own: [], municipalities: [], items: [] };

/** Whoever was there hears that the minutes are approved, also where he may read nothing of them; but no mail tells of a
 *  meeting that is for named persons alone. */
export const concernOfAttendant = (
  told: Told,
  held: readonly Held[],
  audiences: ReadonlySet<number>,
  isClosed: boolean,
): Concern | null => concernsOf(told, held, audiences) ?? (isClosed ? null : nothing);
