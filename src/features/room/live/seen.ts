// What is for named persons alone, recorded as seen by those of them who are in the room, before they are sent it: as a
// page's own reading is.
import { noteSeen } from "../../../platform/acts/seen.ts";
import { closedFor } from "../../acts/index.ts";
import type { Browser } from "./browser.ts";
import type { Picture } from "./subject.ts";
import type { Telling } from "./teller.ts";

export function seenInRoom({ register, today }: Pick<Telling, "register" | "today">) {
  const closedIn = closedFor(register);
  /** Who is known to have seen what, on which day. */
  const noted = new Set<string>();

  return async (
    { place }: Picture,
    audiences: readonly number[],
    browsers: Iterable<Browser>,
  ): Promise<void> => {
    if (place === null) return;
    const things = await closedIn(place, audiences);
    if (things.length === 0) return;
    const day = today();
    for (const { account } of browsers) {
      const nameOf = ({ id }: { id: string }) => [day, account.id, id].join(" ");
      const unseen = things.filter((thing) => !noted.has(nameOf(thing)));
      await noteSeen(register, { account }, unseen);
      for (const thing of unseen) noted.add(nameOf(thing));
    }
  };
}
