import PostalMime from "postal-mime";
import { beforeEach, expect, test } from "vitest";
import {
  closeItem,
  director,
  type Finished,
  finishedMinutes,
  otto,
  ottosAccount,
} from "../../../../test/approving/finished-minutes.ts";
import { freshDb } from "../../../../test/db.ts";
import { deliverNext } from "../../../platform/mail/delivery.ts";
import { from, mailServer } from "../../../platform/mail/fixtures.ts";
import { smtpTo } from "../../../platform/mail/smtp.ts";
import { approveOn } from "../approval/commands.ts";

const { db } = freshDb();
const around = { today: "2026-11-16", origin: "https://genbo.example" };
let minutes: Finished;

beforeEach(async () => {
  minutes = await finishedMinutes(db);
});

/** Approves the minutes, and gives what comes to each by a real mail server. */
async function mailsOfApproval(): Promise<Map<string, string>> {
  const days = { approvedOn: "2026-11-16", heldOn: "2026-11-12" };
  expect(await approveOn(db, minutes.change, days, around)).toEqual({ ok: true, value: null });
  const server = await mailServer();
  const later = new Date(Date.now() + 60_000);
  while (await deliverNext(db, smtpTo({ url: server.url, from }), later));
  await server.stop();
  const mails = new Map<string, string>();
  for (const { recipients, message } of server.received)
    mails.set(recipients.join(), (await PostalMime.parse(message)).text ?? "");
  return mails;
}

test("a member is told of his own, of his municipality's, and of what was taken up", async () => {
  const mails = await mailsOfApproval();
  expect([...mails.keys()].toSorted()).toEqual([director.email, ottosAccount.email].toSorted());
  const told = (mails.get(ottosAccount.email) ?? "").replace(/rapport\/[\w-]{43}/, "rapport/HEMLIG").trim();
  expect(told).toBe(
    `Hej Otto Löv!

Protokollet från Direktörsgruppen 12 november 2026 är godkänt.

Det här har Vikby att göra:

Vikby: redovisar sina kostnader.

https://genbo.example/rapport/HEMLIG

Det här togs upp:

1 Budget för kansliet

2 Gemensamt arkiv

Läs protokollet:

https://genbo.example${minutes.address}`,
  );
});

test("no mail tells of what is closed to named persons, and whoever has left hears nothing", async () => {
  await closeItem(db, minutes.archive.id, otto.id);
  await db.updateTable("accounts").set({ closed_at: new Date() }).where("id", "=", director.id).execute();
  const mails = await mailsOfApproval();
  expect([...mails.keys()]).toEqual([ottosAccount.email]);
  expect(mails.get(ottosAccount.email)).toContain("1 Budget för kansliet");
  expect(mails.get(ottosAccount.email)).not.toMatch(/Gemensamt arkiv|redovisar/);
});
