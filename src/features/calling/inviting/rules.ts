import type { Language } from "../../../lib/language.ts";
import type { AgendaItem } from "../../agenda/index.ts";
import type { RunMeeting } from "../../meetings/index.ts";

export type SeatRole = "chair" | "secretary" | "convener" | "member" | "substitute";

/** Somebody a meeting is for. A guest is one for each item that he comes to. */
export interface Callee {
  /** As he is known now, whatever he has been merged with. */
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly kind: "member" | "substitute" | "guest";
  readonly role: SeatRole | null;
  readonly itemId: string | null;
  readonly accountId: string | null;
  /** His account's, or the last to which he was called; empty where none is known. */
  readonly email: string;
  readonly language: Language;
  /** What he may be told. */
  readonly audiences: readonly number[];
}

/** Whom something may be told: those who belong to all its audiences. */
export interface Reach {
  readonly audiences: readonly number[];
  /** Those of them that have named persons alone. */
  readonly closed: readonly number[];
}

export type CalledAnnex = AgendaItem["annexes"][number] & Reach;
export type CalledItem = Omit<AgendaItem, "annexes"> & Reach & { readonly annexes: readonly CalledAnnex[] };
export type CalledPart = NonNullable<AgendaItem["part"]> & Reach;

export interface CalledMeeting extends RunMeeting, Reach {
  readonly parts: readonly CalledPart[];
  readonly items: readonly CalledItem[];
}

export const mayBeTold = ({ audiences }: Callee, { audiences: asked }: Reach): boolean =>
  asked.every((each) => audiences.includes(each));

/** A guest has no seat that lets him see an agenda; the item that he comes for he is told, unless it is closed to
 *  others. */
const isOpenToGuest = ({ audiences }: Callee, { closed }: Reach): boolean =>
  closed.every((each) => audiences.includes(each));

/** Members are called, and of the substitutes those who are chosen; a guest is not called to what is his as a member. */
export function chosenOf(
  callees: readonly Callee[],
  meeting: CalledMeeting,
  substitutes: ReadonlySet<string>,
): Callee[] {
  const seated = callees.filter(
    (callee) =>
      mayBeTold(callee, meeting) &&
      (callee.kind === "member" || (callee.kind === "substitute" && substitutes.has(callee.personId))),
  );
  const comesAnyway = new Set(seated.map(({ personId }) => personId));
  const guests = callees.filter(({ kind, personId }) => kind === "guest" && !comesAnyway.has(personId));
  return [...seated, ...guests];
}

/** The meeting as one of those who are called may know it. */
export function shareOf(meeting: CalledMeeting, callee: Callee): CalledMeeting {
  const parts = meeting.parts.filter((part) => mayBeTold(callee, part));
  const items = meeting.items
    .filter((item) => mayBeTold(callee, item))
    .map((item) => ({ ...item, annexes: item.annexes.filter((annex) => mayBeTold(callee, annex)) }));
  return { ...meeting, parts, items };
}

/** What somebody is asked to come to: the meeting, and what of it is closed; each part where it has several; a guest's
 *  item. */
export type Asked =
  | { readonly kind: "meeting" }
  | { readonly kind: "part"; readonly part: CalledPart }
  /** `isTold` where he may know what it is about, besides when it is. */
  | { readonly kind: "item"; readonly item: CalledItem; readonly isTold: boolean };

export function askedOf(meeting: CalledMeeting, callee: Callee): Asked[] {
  const { itemId } = callee;
  if (itemId !== null) {
    const item = meeting.items.find(({ id }) => id === itemId);
    return item === undefined ? [] : [{ kind: "item", item, isTold: isOpenToGuest(callee, item) }];
  }
  const { parts } = shareOf(meeting, callee);
  const asked = parts.map((part) => ({ kind: "part", part }) satisfies Asked);
  return meeting.parts.some(({ isClosed }) => !isClosed) ? asked : [{ kind: "meeting" }, ...asked];
}

/** The id by which calendars know it. A guest's item may be taken off the agenda; his invitation stays. */
export function idOf(meeting: { readonly id: string }, asked: Asked, inviteeId: string): string {
  if (asked.kind === "meeting") return meeting.id;
  return asked.kind === "part" ? asked.part.id : inviteeId;
}
