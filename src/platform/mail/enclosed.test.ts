import { sql } from "kysely";
import PostalMime from "postal-mime";
import { afterEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { deliverNext } from "./delivery.ts";
import { from, mailServer, outbox, type TestMailServer } from "./fixtures.ts";
import { type Attachment, enqueueMail, type Mail } from "./queue.ts";
import { smtpTo } from "./smtp.ts";

const { db } = freshDb();
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function server(...ways: Parameters<typeof mailServer>): Promise<TestMailServer> {
  const made = await mailServer(...ways);
  ends.push(() => made.stop());
  return made;
}

const calendar = {
  method: "REQUEST",
  text: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
} as const;
const paper: Attachment = {
  fileName: "Översikt över bygden.pdf",
  mediaType: "application/pdf",
  content: Buffer.from("%PDF-1.7 påhittad"),
};
const called: Mail = {
  kind: "call",
  recipient: "asa@exempel.example",
  subject: "Kallelse",
  text: "Punkt 4: Upphandlingen\n",
  html: "<p>Punkt 4: Upphandlingen</p>",
  replyTo: "svar+1@genbo.example",
  calendar,
  attachments: [paper],
};
const enqueue = (mail: Mail) => db.transaction().execute((tx) => enqueueMail(tx, mail));
const later = () => new Date(Date.now() + 1000);

test("an invitation is a part of the mail, and a paper lies beside it", async () => {
  const { url, received } = await server();
  await enqueue(called);
  expect(await deliverNext(db, smtpTo({ url, from }), later())).toBe(true);
  const message = received[0]?.message ?? "";
  expect(message).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  const mail = await PostalMime.parse(message);
  expect(mail.replyTo?.map(({ address }) => address)).toEqual(["svar+1@genbo.example"]);
  const files = mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]);
  expect(files).toContainEqual(["Översikt över bygden.pdf", "application/pdf"]);
  expect(files).toContainEqual(["invite.ics", "application/ics"]);
  const sent = mail.attachments.find(({ mimeType }) => mimeType === "application/pdf");
  expect(bytesOf(sent)).toEqual(paper.content);
});

test("once it is sent, neither its words nor its papers are kept", async () => {
  const { url } = await server();
  await enqueue(called);
  await deliverNext(db, smtpTo({ url, from }), later());
  expect(await outbox(db)).toMatchObject([{ text: "", html: "", trouble: null }]);
  expect(await db.selectFrom("mail_attachments").selectAll().execute()).toEqual([]);
});

test("a mail that could not be sent keeps all that belongs to it until it can", async () => {
  const down = await mailServer();
  await down.stop();
  await enqueue(called);
  const now = later();
  await deliverNext(db, smtpTo({ url: down.url, from }), now);
  const { url, received } = await server();
  await deliverNext(db, smtpTo({ url, from }), new Date(now.getTime() + 3_600_000));
  expect((await PostalMime.parse(received[0]?.message ?? "")).attachments).toHaveLength(2 + 1);
});

test("a meeting's paper goes as it lies, and one that has been removed goes to nobody", async () => {
  const { url, received } = await server();
  const [kept, removed] = [await annex("Kvar"), await annex("Borta")];
  const attachments = [kept, removed].map((annexId) => ({ ...paper, content: { annexId } }));
  await enqueue({ ...called, attachments });
  await db.deleteFrom("annexes").where("id", "=", removed).execute();
  await deliverNext(db, smtpTo({ url, from }), later());
  const mail = await PostalMime.parse(received[0]?.message ?? "");
  const papers = mail.attachments.filter(({ mimeType }) => mimeType === "application/pdf");
  expect(papers).toHaveLength(1);
  expect(String(bytesOf(papers[0]))).toBe("Kvar");
});

const bytesOf = (attachment: { content: ArrayBuffer | Uint8Array | string } | undefined) => {
  const content = attachment?.content ?? "";
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
};

/** Of some meeting. */
async function annex(words: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with place as (insert into cooperations (slug, name) values (gen_random_uuid()::text, 'Sjöbygden') returning id),
    held as (insert into meetings (cooperation_id, slug, kind, header_spans, audience_id)
      select id, '2026-11-26', 'minutes', '{}', 1 from place returning id),
    item as (insert into items (meeting_id, position, slug, title) select id, 1, '1', 'Punkt' from held returning id)
    insert into annexes (meeting_id, item_id, position, number, title, file_name, media_type, sha256, bytes, size)
    select held.id, item.id, 1, 1, 'Bilaga', 'bilaga.pdf', 'application/pdf', '', ${Buffer.from(words)}, 4 from held, item
    returning id`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("no annex");
  return row.id;
}
