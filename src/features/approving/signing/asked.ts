// What somebody is asked to sign, and whether he sees all of it.
import type { Db } from "../../../platform/db/schema.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import type { ReadMinutes } from "../reading/queries.ts";
import type { ToSign } from "../pages/signing-part.tsx";
import { type Adjustment, standingOf } from "./rules.ts";
import { textToSign } from "./text.ts";

interface Reading {
  /** As he sees it. */
  readonly reader: Db;
  /** The register as it is. */
  readonly register: Db;
  readonly meeting: Pick<RunMeeting, "id" | "state">;
  readonly minutes: ReadMinutes;
  readonly adjustments: readonly Adjustment[];
}

/** Of one who signs, by all his names. */
export async function askedOf(
  { reader, register, meeting, minutes, adjustments }: Reading,
  persons: ReadonlySet<string>,
): Promise<ToSign[]> {
  if (meeting.state !== "minuting") return [];
  const own = adjustments.filter(({ personId }) => persons.has(personId));
  return Promise.all(
    own.map(async (adjustment) => {
      const { itemId, signedAt } = adjustment;
      const [whole, seen] = await Promise.all([
        textToSign(register, meeting.id, itemId),
        textToSign(reader, meeting.id, itemId),
      ]);
      const item = minutes.items.find(({ id }) => id === itemId);
      return {
        itemId,
        item: item === undefined ? null : [item.number, item.title].filter((part) => part !== null).join(" "),
        standing: standingOf(adjustment, whole?.sha256 ?? "", false),
        signedAt,
        text: seen !== undefined && seen.sha256 === whole?.sha256 ? seen : null,
      };
    }),
  );
}
