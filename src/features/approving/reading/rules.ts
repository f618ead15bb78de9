import type { RunMeeting } from "../../meetings/index.ts";
import type { ReadMinutes } from "./queries.ts";

/** Minutes are read by others when they have been sent round; those who write them read them before. */
export const areReadable = ({ state, isCirculated, isDesk }: RunMeeting): boolean =>
  state === "approved" || isCirculated || (isDesk && state !== "planned" && state !== "cancelled");

interface Place {
  readonly itemId: string | null;
  readonly subjectId: string | null;
}

/** Whether there is such a place in minutes as somebody reads them; without item and paragraph it is the whole. */
export function hasParagraph({ people, items }: ReadMinutes, { itemId, subjectId }: Place): boolean {
  if (itemId === null) return subjectId === null || people.some(({ id }) => id === subjectId);
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined || subjectId === null) return item !== undefined;
  return [...item.inputs, ...item.clauses, ...item.assignments].some(({ id }) => id === subjectId);
}
