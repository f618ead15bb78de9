// What somebody at the desk writes into a text, stored before he is told that it is.
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { writeText } from "../../minuting/index.ts";
import type { FromBrowser, FromRoom, WriteRefusal } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { writesIn } from "./queries.ts";

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
  if (!(await mayWrite(register, { access }, change.meetingId, item)))
    return { kind: "refused", id, reason: "gone" };
  const written = await writeText(register, change, { itemId: item, update: Buffer.from(update, "base64") });
  return written.ok ? { kind: "stored", id } : { kind: "refused", id, reason: reasons[written.reason] };
}

async function mayWrite(
  register: Db,
  { access }: Pick<Browser, "access">,
  meetingId: string,
  item: string,
): Promise<boolean> {
  const reading = await readAs(register, access, "asked");
  try {
    return await writesIn(reading.db, meetingId, item);
  } finally {
    await reading.end();
  }
}
