import { hash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import {
  closeItem,
  director,
  type Finished,
  finishedMinutes,
  otto,
  ottosAccount,
  secretary,
} from "../../../../test/approving/finished-minutes.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { sessionsOf } from "../../accounts/index.ts";
import { takeStep } from "../../meetings/index.ts";
import { type MinutesRecord, readDocument } from "../../minutes/index.ts";
import { recordOf } from "../../minuting/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-16T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
let minutes: Finished;

beforeEach(async () => {
  minutes = await finishedMinutes(db);
});

const approved = () => db.transaction().execute((tx) => takeStep(tx, minutes.change, "approved"));

async function fileFor(email: string, name: string) {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const response = await app.request(`${minutes.address}/${name}`, { headers: { cookie } });
  return { response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
}

/** What minutes say, whoever wrote them down. */
function said({ cooperation, body, date, start, end, place, people, items }: MinutesRecord) {
  return {
    head: [cooperation, body, date, start, end, place],
    people: people.map(({ name, organisation, presence, chair }) => [name, organisation, presence, chair]),
    items: items.map(({ number, title, inputs, decisions, assignments }) => ({
      number,
      title,
      inputs,
      decisions: decisions.map(({ text, outcome }) => [text, outcome]),
      assignments: assignments.map(({ who, what, due }) => [who, what.replace(/\.$/, ""), due]),
    })),
  };
}

test.each(["protokoll.txt", "protokoll.docx", "protokoll.pdf", "protokoll.pdf?arkiv=1", "protokoll.html"])(
  "%s is saved as a file, and reads back into the same record",
  async (name) => {
    await approved();
    const { response, bytes } = await fileFor(secretary.email, name);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w-]+\.\w+"$/);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const sha256 = hash("sha256", bytes);
    const read = await readDocument({ bytes, name: name.replace(/\?.*/, ""), sha256 });
    if (!read.ok) throw new Error(`${name} was not read: ${read.reason}`);
    expect(said(read.value.record)).toEqual(said(await recordOf(db, minutes.id)));
  },
);

test("each gets what he may see, and whoever takes out what is closed is recorded", async () => {
  await closeItem(db, minutes.budget.id, otto.id);
  await approved();
  const forMaja = await fileFor(director.email, "protokoll.txt");
  expect(await forMaja.response.text()).not.toContain("att anta budgeten");
  const forOtto = await fileFor(ottosAccount.email, "protokoll.txt");
  expect(await forOtto.response.text()).toContain("att anta budgeten");
  const acts = await db
    .selectFrom("acts")
    .select(["account_id as account", "subject_id as subject"])
    .where("kind", "=", "item.seen")
    .execute();
  expect(acts).toEqual([{ account: ottosAccount.id, subject: minutes.budget.id }]);
});

test("an extract of one item is for whoever may see it", async () => {
  await closeItem(db, minutes.budget.id, otto.id);
  await approved();
  const extract = `utdrag/${minutes.budget.slug}/protokollsutdrag.pdf`;
  expect((await fileFor(director.email, extract)).response.status).toBe(404);
  const { response, bytes } = await fileFor(ottosAccount.email, extract);
  expect(response.status).toBe(200);
  expect(new TextDecoder("latin1").decode(bytes.slice(0, 5))).toBe("%PDF-");
});
