import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { director, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { textsOf } from "../../texts/index.ts";
import type { Change } from "../rules.ts";
import { openDraft, writeDraft } from "./commands.ts";
import { audiencesOf } from "../../../../test/consultations/known.ts";

const { db, atDesk, partsByTitle, write } = consultationDesk();
let here: Awaited<ReturnType<typeof atDesk>>;
let change: Change;
let costs: string;
let summary: string;

beforeEach(async () => {
  here = await atDesk();
  const { desk, asDesk, address } = here;
  await asDesk(`${address}/steg`, { steg: "drafting" });
  await asDesk(`${address}/utkast/delar`, { slag: "section", titel: "Kostnader" });
  const parts = await partsByTitle();
  [costs, summary] = [parts.get("Kostnader") ?? "", parts.get("") ?? ""];
  await write(desk, asDesk, address, costs, { titel: "Kostnader", skriver: maja.id });
  await write(desk, asDesk, address, costs, { text: "De ökar." });
  const { id } = await db.selectFrom("consultations").select("id").executeTakeFirstOrThrow();
  change = { consultationId: id, cooperationId: sjoriket.id, accountId: director.id };
  await openDraft(db, change, [costs, summary]);
});

async function browser(part = costs): Promise<Y.Doc> {
  const document = new Y.Doc();
  const texts = (await textsOf(db, "part", [part])).get(part);
  if (texts !== undefined) Y.applyUpdate(document, texts.state);
  return document;
}

function typed(document: Y.Doc, writeIn: () => void): Uint8Array {
  const before = Y.encodeStateVector(document);
  document.transact(writeIn);
  return Y.encodeStateAsUpdate(document, before);
}

async function send(update: Uint8Array, partId = costs, account: typeof director = director) {
  const known = await audiencesOf(db, account.id);
  return writeDraft(db, { ...change, accountId: account.id }, { partId, update, known });
}

async function textOf(part = costs): Promise<string> {
  const row = db.selectFrom("consultation_parts").select("text").where("id", "=", part);
  return (await row.executeTakeFirstOrThrow()).text;
}

const stored = () => db.selectFrom("text_updates").select("id").where("part_id", "=", costs).execute();

describe("what is written", () => {
  test("stands in the part, counts once however often it is sent, and is told of once a sitting", async () => {
    const before = (await whoDid(db, "consultation.written")).length;
    const document = await browser();
    const update = typed(document, () => document.getText(costs).insert(8, " Mycket."));
    expect(await send(update)).toEqual({ ok: true, value: null });
    const rows = await stored();
    expect(await send(update)).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual(rows);
    await send(typed(document, () => document.getText(costs).insert(0, "Ja: ")));
    expect(await textOf()).toBe("Ja: De ökar. Mycket.");
    expect((await whoDid(db, "consultation.written")).slice(before)).toEqual([director.id]);
    const part = db.selectFrom("consultation_parts").select("changed_by as by").where("id", "=", costs);
    expect(await part.executeTakeFirst()).toEqual({ by: director.id });
  });

  test("is folded into one update in the end, with nothing lost", async () => {
    const document = await browser();
    for (let time = 0; time < 60; time++)
      await send(typed(document, () => document.getText(costs).insert(0, `${time} `)));
    await openDraft(db, change, [costs]);
    expect(await stored()).toHaveLength(1);
    expect((await browser()).getText(costs).toJSON()).toBe(await textOf());
    expect(await textOf()).toBe(document.getText(costs).toJSON());
  });

  test("stands beside what a form saves, and what is taken over from a proposal", async () => {
    const document = await browser();
    const update = typed(document, () => document.getText(costs).insert(8, "\nVem betalar?"));
    await write(here.desk, here.asDesk, here.address, costs, { text: "Kostnaderna ökar." });
    await send(update);
    expect(await textOf()).toBe("Kostnaderna ökar.\nVem betalar?");
    const { asDesk, address } = here;
    await asDesk(`${address}/utkast/synpunkter`, {
      del: costs,
      stycke: "Kostnaderna ökar.",
      lydelse: "Kostnaderna ökar kraftigt.",
    });
    const { id } = await db.selectFrom("consultation_comments").select("id").executeTakeFirstOrThrow();
    const later = await browser();
    const more = typed(later, () => later.getText(costs).insert(later.getText(costs).length, " Och när?"));
    await asDesk(`${address}/utkast/synpunkter/${id}`, { svar: "taken" });
    await send(more);
    expect(await textOf()).toBe("Kostnaderna ökar kraftigt.\nVem betalar? Och när?");
    expect((await browser()).getText(costs).toJSON()).toBe(await textOf());
  });
});

describe("refused, and nothing is changed by it:", () => {
  const refusals: readonly [string, (document: Y.Doc) => Uint8Array][] = [
    ["what is no update", () => Buffer.from("hej")],
    ["a zero byte", (document) => typed(document, () => document.getText(costs).insert(0, "a\0b"))],
    [
      "a text that no part can hold",
      (document) => typed(document, () => document.getText(costs).insert(0, "x".repeat(110_000))),
    ],
    [
      "the text of another part",
      (document) => typed(document, () => document.getText(summary).insert(0, "x")),
    ],
    ["a name that is no part's", (document) => typed(document, () => document.getText("hej").insert(0, "x"))],
  ];
  test.each(refusals)("%s", async (_, make) => {
    const before = await stored();
    expect(await send(make(await browser()))).toEqual({ ok: false, reason: "unreadable" });
    const document = await browser();
    expect((await send(typed(document, () => document.getText(costs).insert(0, "1")))).ok).toBe(true);
    expect(await textOf()).toBe("1De ökar.");
    expect(await stored()).toHaveLength(before.length + 1);
  });

  test("what is not his to write, a part that is gone, and a draft that is closed", async () => {
    const { asDesk, address } = here;
    const other = await browser(summary);
    const update = typed(other, () => other.getText(summary).insert(0, "x"));
    expect(await send(update, summary)).toEqual({ ok: false, reason: "gone" });
    expect(await send(update, randomUUID())).toEqual({ ok: false, reason: "gone" });
    expect(await send(update, summary, secretary)).toEqual({ ok: true, value: null });
    const elsewhere = { ...change, consultationId: randomUUID() };
    const known = await audiencesOf(db, secretary.id);
    await expect(writeDraft(db, elsewhere, { partId: summary, update, known })).rejects.toThrow("no result");
    const document = await browser();
    const late = typed(document, () => document.getText(costs).insert(0, "x"));
    await asDesk(`${address}/steg`, { steg: "dropped" });
    expect(await send(late)).toEqual({ ok: false, reason: "closed" });
    expect(await stored()).toEqual([]);
    await openDraft(db, change, [costs]);
    expect(await stored()).toEqual([]);
    await asDesk(`${address}/steg`, { steg: "back" });
    await asDesk(`${address}/utkast/delar/${costs}/borttagning`);
    expect(await send(late)).toEqual({ ok: false, reason: "gone" });
  });

  test("whoever is no longer to write, or has no seat any more", async () => {
    const document = await browser();
    const update = typed(document, () => document.getText(costs).insert(0, "x"));
    await db
      .updateTable("mandates")
      .set({ until_on: "2026-10-01" })
      .where("person_id", "=", maja.id)
      .execute();
    expect(await send(update)).toEqual({ ok: false, reason: "gone" });
    expect(await textOf()).toBe("De ökar.");
  });
});
