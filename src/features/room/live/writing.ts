// What somebody at the desk writes into a text, stored before he is told that it is.
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { writeText } from "../../minuting/index.ts";
import type { FromBrowser, FromRoom, WriteRefusal } from "./protocol.ts";
import type { Browser } from "./browser.ts";

type Write = Extract<FromBrowser, { kind: "write" }>;

const reasons = { gone: "gone", unreadable: "unreadable", "not-open": "closed" } as const satisfies Record<
  string,
  WriteRefusal
>;

export async function storeWriting(
  register: Db,
  { access }: Browser,
  change: MeetingChange,
  { id, item, update }: Write,
): Promise<FromRoom> {
  const known = access.audiences;
  const writing = { itemId: item, update: Buffer.from(update, "base64"), known };
  const written = await writeText(register, change, writing);
  return written.ok ? { kind: "stored", id } : { kind: "refused", id, reason: reasons[written.reason] };
}
