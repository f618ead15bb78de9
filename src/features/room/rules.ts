// Where the meeting is on its agenda, and who is in the room.
import type { Language } from "../../lib/language.ts";
import { timeText } from "../../ui/day.tsx";
import type { Room, RoomItem, Vote } from "./queries.ts";

/** The item that is taken up; none in a pause, and none where it is closed to whoever reads. */
export const takenUp = ({ items }: Pick<Room, "items">): RoomItem | undefined =>
  items.find(({ takenAt }) => takenAt !== null);

/** On the wall, which may be seen in other rooms too, a closed item is a pause. */
export function onTheWall(room: Room): RoomItem | undefined {
  const item = takenUp(room);
  return item?.isClosed === true ? undefined : item;
}

export type Stage = "now" | "decided" | "done" | "coming";

export function stageOf({
  takenAt,
  used,
  decisions,
}: Pick<RoomItem, "takenAt" | "used" | "decisions">): Stage {
  if (takenAt !== null) return "now";
  if (decisions.length > 0) return "decided";
  return used === null ? "coming" : "done";
}

export type Whereabouts = "here" | "link" | "left" | "absent";

export function whereabouts(person: Room["people"][number]): Whereabouts {
  if (person.presence === "absent") return "absent";
  if (person.leftAt !== null) return "left";
  return person.isRemote ? "link" : "here";
}

/** What is proposed and not answered yet. */
export const unanswered = ({ proposals, decisions }: RoomItem) =>
  proposals.filter(({ id }) => !decisions.some(({ proposalId }) => proposalId === id));

export interface Counts {
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
}

/** Of a roll call they are counted from the names; of a count, null until it has been made. */
export function countsOf({ form, yes, no, abstained, answers }: Vote): Counts | null {
  if (form === "count") return yes === null || no === null ? null : { yes, no, abstained: abstained ?? 0 };
  const of = (which: keyof Counts) => answers.filter(({ answer }) => answer === which).length;
  return { yes: of("yes"), no: of("no"), abstained: of("abstained") };
}

const swedishClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});

export const clockOf = (moment: Date): string => swedishClock.format(moment);

export const clockText = (moment: Date, language: Language): string =>
  timeText(clockOf(moment), null, language);
