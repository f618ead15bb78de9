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
import { sjoriket } from "../../accounts/fixtures.ts";
import { approveOn } from "../approval/commands.ts";

const { db } = freshDb();
const around = { today: "2026-11-16", origin: "https://genbo.example" };
const guest = { id: "00000000-0000-7000-9000-000000000061", name: "Nils Åberg" };
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

const nils = "nils@arkivhuset.example";

/** Otto has a seat and no account, and Nils came as a guest; both have been called. */
async function withoutAccounts(): Promise<void> {
  await db.deleteFrom("account_persons").where("person_id", "=", otto.id).execute();
  const { id } = await db
    .insertInto("parties")
    .values({
      ...guest,
      cooperation_id: sjoriket.id,
      kind: "person",
      slug: "nils-aberg",
      current_id: guest.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const there = { meeting_id: minutes.id, is_draft: true, chair: false, minute_taker: false };
  await db
    .insertInto("attendances")
    .values({ ...there, position: 3, name: guest.name, person_id: id, presence: "guest" })
    .execute();
  await db
    .insertInto("invitees")
    .values([
      { meeting_id: minutes.id, person_id: otto.id, kind: "member", email: "otto@hemma.example" },
      { meeting_id: minutes.id, person_id: id, kind: "guest", item_id: minutes.budget.id, email: nils },
    ])
    .execute();
}

test("who was there without an account is written to where he was called, of what he may see alone", async () => {
  await withoutAccounts();
  await closeItem(db, minutes.archive.id, otto.id);
  const mails = await mailsOfApproval();
  expect([...mails.keys()].toSorted()).toEqual([director.email, nils, "otto@hemma.example"].toSorted());
  expect(mails.get("otto@hemma.example")?.trim()).toBe(`Hej Otto Löv!

Protokollet från Direktörsgruppen 12 november 2026 är godkänt.

Det här togs upp:

1 Budget för kansliet

Du har inget konto i Genbo. Be sekretariatet om protokollet om du vill läsa det.`);
  expect(mails.get(nils)?.trim()).toBe(`Hej Nils Åberg!

Protokollet från Direktörsgruppen 12 november 2026 är godkänt.

Du har inget konto i Genbo. Be sekretariatet om protokollet om du vill läsa det.`);
});

test("his municipality's tasks are told without links, which open for accounts alone", async () => {
  await withoutAccounts();
  const mail = (await mailsOfApproval()).get("otto@hemma.example");
  expect(mail).toContain("Vikby: redovisar sina kostnader.");
  expect(mail).not.toContain("https://");
});

test("whoever was away, or has had an account, is not written to", async () => {
  await withoutAccounts();
  await db.updateTable("attendances").set({ presence: "absent" }).where("person_id", "=", guest.id).execute();
  await db
    .insertInto("account_persons")
    .values({ account_id: ottosAccount.id, person_id: otto.id })
    .execute();
  await db.updateTable("accounts").set({ closed_at: new Date() }).where("id", "=", ottosAccount.id).execute();
  expect([...(await mailsOfApproval()).keys()]).toEqual([director.email]);
});
