import { hash } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { type AtDesk, atDesk, byDesk } from "../../../../test/approving/at-desk.ts";
import {
  closeItem,
  director,
  maja,
  ottosAccount,
  secretary,
  stateOf,
} from "../../../../test/approving/finished-minutes.ts";
import { freshDb } from "../../../../test/db.ts";
import { takeStep } from "../../meetings/index.ts";
import { limits } from "./rules.ts";

const { db } = freshDb();
let at: AtDesk;
let member: Awaited<ReturnType<AtDesk["visitorWith"]>>;
let copies: string;

beforeEach(async () => {
  at = await atDesk(db);
  member = await at.visitorWith(ottosAccount.email);
  copies = `${at.adjusting}/undertecknat`;
});

const approve = () => db.transaction().execute((tx) => takeStep(tx, at.minutes.change, "approved"));

const scan = (words = "skannat", name = "Protokoll med namn.pdf") =>
  new File([`%PDF-1.7\n${words}\n%%EOF\n`], name, { type: "application/pdf" });

function upload(file: File, nytt = crypto.randomUUID(), from = at.desk, by = byDesk) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...by, nytt })) form.set(name, value);
  form.set("fil", file);
  return from.post(copies, form);
}

const kept = () =>
  db
    .selectFrom("signed_copies")
    .select(["id", "bytes", "sha256", "added_by as by", "withdrawn_by as withdrawnBy"])
    .orderBy("added_at")
    .execute();

const first = async () => {
  const [copy] = await kept();
  if (copy === undefined) throw new Error("nothing was kept");
  return copy;
};

test("a signed copy is kept as it was sent, beside the minutes, for those who see them", async () => {
  await approve();
  expect((await upload(scan())).status).toBe(303);
  const bytes = Buffer.from(await scan().arrayBuffer());
  const copy = await first();
  expect(copy).toMatchObject({ bytes, sha256: hash("sha256", bytes), by: secretary.id });
  expect(await whoDid(db, "signed-copy.added")).toEqual([secretary.id]);

  for (const page of [at.adjusting, at.minutes.address]) {
    const html = await member.get(page);
    expect(html, page).toContain("Protokoll med namn.pdf");
    expect(html, page).toContain(`${copies}/${copy.id}`);
  }
  expect(await member.get(at.adjusting)).toContain(copy.sha256);
  expect(await member.get(at.adjusting)).not.toContain("Lägg till exemplaret");
  expect(await member.get(`${copies}/${copy.id}`)).toBe(await scan().text());
  await at.nobody.get(`${copies}/${copy.id}`, 404);
  const back = await at.desk.post(`${at.minutes.address}/steg`, { ...byDesk, steg: "back" });
  expect([back.status, await stateOf(db, at.minutes.id)]).toEqual([409, "approved"]);
});

test("what is sent twice is kept once, and another stands beside the first", async () => {
  await approve();
  const nytt = crypto.randomUUID();
  for (const _ of [1, 2]) expect((await upload(scan(), nytt)).status).toBe(303);
  expect((await kept()).length).toBe(1);
  expect((await upload(scan())).html).toContain("Just den filen finns redan här");
  expect((await upload(scan("bättre skannat"))).status).toBe(303);
  expect((await kept()).length).toBe(2);
  expect(await whoDid(db, "signed-copy.added")).toEqual([secretary.id, secretary.id]);
});

test("one that was wrong is withdrawn: it is listed still, and the desk alone has the file", async () => {
  await approve();
  await upload(scan());
  const { id } = await first();
  for (const _ of [1, 2])
    expect((await at.desk.post(`${copies}/${id}/aterkallande`, byDesk)).status).toBe(303);
  expect(await whoDid(db, "signed-copy.withdrawn")).toEqual([secretary.id]);
  const page = await member.get(at.adjusting);
  expect(page).toContain("Återkallat");
  expect(page).toContain("Protokoll med namn.pdf");
  expect(await member.get(at.minutes.address)).not.toContain("Protokoll med namn.pdf");
  await member.get(`${copies}/${id}`, 404);
  expect(await at.desk.get(`${copies}/${id}`)).toContain("skannat");
  expect((await upload(scan())).status).toBe(303);
});

test.each<[string, File, string]>([
  ["nothing at all", new File([], ""), "Välj först filen"],
  ["an empty file", new File([], "tom.pdf"), "Filen är tom"],
  ["a picture", new File(["\u0089PNG"], "bild.pdf"), "Filen är ingen PDF"],
  ["half a PDF", new File(["%PDF-1.7 1 0 obj"], "halv.pdf"), "slutar mitt i"],
  ["too much", scan(" ".repeat(limits.megabytes * 1_000_000 + 200_000)), "högst 50 MB"],
])("%s is refused with a sentence", async (_, file, sentence) => {
  await approve();
  const answer = await upload(file);
  expect([answer.status, answer.html.includes(sentence)]).toEqual([400, true]);
  expect(await kept()).toEqual([]);
});

test("nothing is added before approval, nor by others than the desk", async () => {
  expect((await upload(scan())).html).toContain("när protokollet är godkänt");
  await approve();
  const byOtto = { avsandare: ottosAccount.id };
  expect((await upload(scan(), crypto.randomUUID(), member, byOtto)).status).toBe(404);
  await upload(scan());
  const { id } = await first();
  expect((await member.post(`${copies}/${id}/aterkallande`, byOtto)).status).toBe(404);
  expect((await first()).withdrawnBy).toBe(null);
});

test("the paper holds everything, so whoever does not see everything neither adds nor sees it", async () => {
  await closeItem(db, at.minutes.budget.id, maja.id);
  await approve();
  const answer = await upload(scan());
  expect(answer.html).toContain("Du ser inte hela protokollet");
  const chair = await at.visitorWith(director.email);
  const byMaja = { avsandare: director.id };
  expect((await upload(scan(), crypto.randomUUID(), chair, byMaja)).status).toBe(303);
  const { id } = await first();
  expect(await chair.get(`${copies}/${id}`)).toContain("skannat");
  expect(await whoDid(db, "item.seen")).toContain(director.id);
  for (const visitor of [at.desk, member]) {
    await visitor.get(`${copies}/${id}`, 404);
    for (const page of [at.adjusting, at.minutes.address])
      expect(await visitor.get(page)).not.toContain("Protokoll med namn.pdf");
  }
});

test("what is closed or masked afterwards takes the copy with it, and back", async () => {
  await approve();
  await upload(scan());
  const { id } = await first();
  await closeItem(db, at.minutes.budget.id, maja.id);
  await member.get(`${copies}/${id}`, 404);
  await db.updateTable("items").set({ audience_id: null }).where("id", "=", at.minutes.budget.id).execute();
  expect(await member.get(`${copies}/${id}`)).toContain("skannat");
  await db.updateTable("meetings").set({ audience_id: 1 }).where("id", "=", at.minutes.id).execute();
  expect(await at.nobody.get(`${copies}/${id}`)).toContain("skannat");
  const body = sql<number>`(select audience_of('body', cooperation_id, body_id) from meetings where id = ${at.minutes.id})`;
  const words = { meeting_id: at.minutes.id, words: "namn", kind: "name", audience_id: body };
  await db.insertInto("masked_words").values(words).execute();
  await at.nobody.get(`${copies}/${id}`, 404);
  expect(await at.nobody.get(at.minutes.address)).not.toContain("Protokoll med namn.pdf");
  expect(await member.get(`${copies}/${id}`)).toContain("skannat");
});

test("the database keeps it as it was sent, whoever writes", async () => {
  await approve();
  await upload(scan());
  const { id } = await first();
  const own = db.updateTable("signed_copies").where("id", "=", id);
  const kind = { code: "GB002" };
  await expect(own.set({ file_name: "annat.pdf" }).execute()).rejects.toMatchObject(kind);
  await expect(db.deleteFrom("signed_copies").where("id", "=", id).execute()).rejects.toMatchObject(kind);
  await own.set({ withdrawn_at: new Date() }).execute();
  await expect(own.set({ withdrawn_at: null }).execute()).rejects.toMatchObject(kind);
});
