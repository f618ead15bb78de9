import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { createApp } from "../../app.ts";
import { letterOf } from "../../platform/mail/letter.tsx";
import { enqueueMail } from "../../platform/mail/queue.ts";
import type { MailboxState } from "../../platform/mail-in/mailbox.ts";
import { thePublic, type Viewer } from "../../platform/web/viewer.ts";
import { outboxPath } from "./paths.ts";

const { db } = freshDb();
const now = new Date("2030-01-02T09:00:00Z");
const link = "https://genbo.example/logga-in/lank/hemlig";
let administrator: Viewer;

beforeEach(async () => {
  const ada = { name: "Ada Nyström", email: "ada.nystrom@drift.example" };
  const { id } = await db.insertInto("accounts").values(ada).returning("id").executeTakeFirstOrThrow();
  const account = { ...ada, id, isAdministrator: true, sessionId: id, provedAt: now };
  administrator = { ...thePublic, account };
});

const seenBy = (viewer: Viewer, hasMailServer = false) =>
  browser(createApp(db, { sessions: async () => viewer, now: () => now, hasMailServer }));

/** Gives its address in the outbox. */
async function mailTo(recipient: string, fate: Partial<Fate> = {}, kind = "invitation"): Promise<string> {
  const letter = letterOf("sv", `Till ${recipient}`, ["Hej <Åsa>!", { link }]);
  await db.transaction().execute((tx) => enqueueMail(tx, { kind, recipient, ...letter }));
  const { id } = await db
    .updateTable("mails")
    .set({ recipient, ...fate })
    .where("recipient", "=", recipient)
    .returning("id")
    .executeTakeFirstOrThrow();
  return `${outboxPath}/${id}`;
}

interface Fate {
  attempts: number;
  sent_at: Date;
  bounced_at: Date;
  given_up_at: Date;
  next_at: Date;
  trouble: string;
  answer: string;
}

test("nobody is sent to sign in, and whoever is not an administrator finds nothing", async () => {
  const mail = await mailTo("asa@exempel.example");
  const { account } = administrator;
  const other = { ...administrator, account: account && { ...account, isAdministrator: false } };
  for (const address of [outboxPath, mail]) {
    const response = await createApp(db, { sessions: async () => thePublic }).request(address);
    expect(response.headers.get("location")).toBe(`/logga-in?${new URLSearchParams({ till: address })}`);
    await seenBy(other).get(address, 404);
  }
  expect((await seenBy(other).post(mail, { avsandare: account?.id ?? "" })).status).toBe(404);
});

test("the outbox lists what waits, what was sent and what was given up, each with the server's word", async () => {
  await mailTo("vantar@exempel.example", { attempts: 1, trouble: "451 senare" });
  await mailTo("skickat@exempel.example", { sent_at: now, answer: "250 taken" });
  await mailTo("uppgivet@exempel.example", { given_up_at: now, trouble: "550 no such user" });
  const returned = { sent_at: now, answer: "250 ok", bounced_at: now, trouble: "550 no mailbox" };
  await mailTo("tillbaka@exempel.example", returned);
  const html = await seenBy(administrator, true).get(outboxPath);
  for (const word of ["451 senare", "250 taken", "550 no such user", "550 no mailbox", "Kom tillbaka"])
    expect(html).toContain(word);
  expect(await seenBy(administrator, true).get(`${outboxPath}?lage=tillbaka`)).not.toContain("skickat@");
  expect(html).not.toContain("Mejlen stannar här");

  const chosen = await seenBy(administrator, true).get(`${outboxPath}?lage=uppgivna`);
  expect(chosen).toContain("uppgivet@exempel.example");
  expect(chosen).not.toMatch(/vantar@|skickat@/);
  expect(await seenBy(administrator).get(`${outboxPath}?lage=allt&sida=x&lang=en`)).toContain(
    "Mail stays here",
  );
});

test("why no answers can be fetched is said for as long as it is so", async () => {
  const facts = { server: "imap.exempel.example:993", user: "svar", path: "INBOX", detail: "AUTH failed" };
  const mailbox: MailboxState = { trouble: { kind: "password", facts } };
  const app = browser(createApp(db, { sessions: async () => administrator, now: () => now, mailbox }));
  expect(await app.get(outboxPath)).toContain("imap.exempel.example:993 släpper inte in svar (AUTH failed)");
  mailbox.trouble = null;
  expect(await app.get(outboxPath)).not.toContain("Svar med e-post kommer inte in");
});

test("an empty outbox says what comes there", async () => {
  expect(await seenBy(administrator).get(outboxPath)).toContain("Inga mejl här");
});

test("many mails are leafed through, newest first", async () => {
  const written = Array.from({ length: 51 }, (_, i) => ({
    kind: "invitation",
    recipient: `person-${i}@exempel.example`,
    subject: `Mejl ${i}`,
    text: "Hej",
    html: "",
    created_at: new Date(now.getTime() + i * 1000),
  }));
  await db.insertInto("mails").values(written).execute();
  const first = await seenBy(administrator).get(outboxPath);
  expect(first).toContain("person-50@");
  expect(first).not.toContain("person-0@");
  expect(await seenBy(administrator).get(`${outboxPath}?sida=2`)).toContain("person-0@");
});

test("without a mail server a mail's link can be followed, and that it was read is recorded", async () => {
  const html = await seenBy(administrator).get(await mailTo("asa@exempel.example"));
  expect(html).toContain("Hej &lt;Åsa&gt;!");
  expect(html).toContain(`href="${link}"`);
  expect(html).not.toContain("Försök igen nu");
  const acts = await db.selectFrom("acts").select(["kind", "account_id"]).execute();
  expect(acts).toEqual([{ kind: "mail.seen", account_id: administrator.account?.id }]);
});

test("with a mail server the link is the recipient's alone", async () => {
  const html = await seenBy(administrator, true).get(await mailTo("asa@exempel.example"));
  expect(html).toContain("Hej &lt;Åsa&gt;!");
  expect(html).not.toContain(link);
});

test("a mail that tells of a cooperation's work is not the administrator's to read", async () => {
  const address = await mailTo("asa@exempel.example", {}, "meeting-called");
  const secret = /Hej &lt;Åsa|Till asa@/;
  expect(await seenBy(administrator).get(address)).not.toMatch(secret);
  expect(await seenBy(administrator).get(outboxPath)).not.toMatch(secret);
});

test("a mail that was given up is tried again at once; one that was sent is not", async () => {
  const app = seenBy(administrator, true);
  const fields = { avsandare: administrator.account?.id ?? "" };
  const givenUp = await mailTo("asa@exempel.example", { attempts: 6, given_up_at: now, trouble: "550 nej" });
  expect(await app.get(givenUp)).toContain("Försök igen nu");
  expect(await app.post(givenUp, fields)).toMatchObject({ status: 303, to: givenUp });
  expect(await db.selectFrom("mails").selectAll().execute()).toMatchObject([
    { attempts: 0, given_up_at: null, next_at: now, sent_at: null },
  ]);

  const sent = await mailTo("ola@exempel.example", { sent_at: now });
  expect(await app.get(sent)).not.toContain("Försök igen nu");
  expect((await app.post(sent, fields)).status).toBe(404);
});

test("a form made for somebody else changes nothing", async () => {
  const address = await mailTo("asa@exempel.example", { attempts: 6, given_up_at: now });
  const { status } = await seenBy(administrator, true).post(address, { avsandare: "någon annan" });
  expect(status).toBe(409);
  expect(await db.selectFrom("mails").select("attempts").execute()).toEqual([{ attempts: 6 }]);
});

test("an address in which there is no mail says so", async () => {
  for (const id of ["x", "00000000-0000-7000-8000-000000000000"])
    expect(await seenBy(administrator).get(`${outboxPath}/${id}`, 404)).toContain("<h1>");
});
