import { freeSlug } from "../../../../../lib/names.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import type { MinutesRecord } from "../../../../minutes/index.ts";
import { audienceOfBody, meetingSlugs } from "../../queries.ts";
import { meetingRow } from "../../rows.ts";
import type { Made } from "../keeping.ts";
import type { StoredDocument } from "../queries.ts";
import { updateRows } from "../updating/commands.ts";

export interface KeptMeeting {
  readonly audience: number;
  readonly heldOn: string | null;
}

/** Writes what the record tells of the meeting itself. Its address stays, unless its body has that address already. */
export async function keepMeeting(
  tx: Tx,
  document: StoredDocument,
  record: MinutesRecord,
  { bodyId, other }: Pick<Made, "bodyId" | "other">,
  isDatedByOthers: boolean,
): Promise<KeptMeeting> {
  const { cooperationId, meetingId } = document;
  const heldOn = isDatedByOthers ? document.heldOn : record.date;
  const audience = await audienceFor(tx, document, bodyId);
  const cast = { bodyId, otherCooperation: other, attendees: [], items: [] };
  const place = { cooperationId, meetingId, newId: () => meetingId };
  const row = meetingRow(record, cast, await slugFor(tx, document, bodyId), audience, place);
  await updateRows(tx, "meetings", [{ ...row, held_on: heldOn }]);
  await tx
    .updateTable("meetings")
    .set({ held_on_origin: isDatedByOthers ? "suggestion" : "document" })
    .where("id", "=", meetingId)
    .execute();
  return { audience, heldOn };
}

async function slugFor(tx: Tx, { cooperationId, slug, bodyId: was }: StoredDocument, bodyId: string | null) {
  return bodyId === was ? slug : freeSlug(slug, await meetingSlugs(tx, cooperationId, bodyId, slug));
}

/** Minutes that are their body's alone are the other body's, when they turn out to be that one's. */
async function audienceFor(
  tx: Tx,
  { cooperationId, audienceId, bodyId: was }: StoredDocument,
  bodyId: string | null,
) {
  if (bodyId === was || audienceId !== (await audienceOfBody(tx, cooperationId, was))) return audienceId;
  return audienceOfBody(tx, cooperationId, bodyId);
}
