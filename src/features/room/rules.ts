// Where the meeting is on its agenda, and who is in the room.
import { type Sum, sumOf } from "../minuting/index.ts";
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
  usedBefore,
  decisions,
}: Pick<RoomItem, "takenAt" | "usedBefore" | "decisions">): Stage {
  if (takenAt !== null) return "now";
  if (decisions.length > 0) return "decided";
  return usedBefore === null ? "coming" : "done";
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

/** How it goes; null where it is yet to be counted. */
export const soFar = (vote: Vote): Sum | null =>
  vote.form === "count" && vote.yes === null ? null : sumOf(vote);
