import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  director,
  documentOf,
  draftProcesses,
  otto,
  ottosAccount,
  secretary,
  take,
  type,
} from "./draft-processes.ts";

const drafts = draftProcesses();
const { db, browser, costs, summary, step, textOf, give } = drafts;

describe("what is written in a part", () => {
  test("reaches those who write it by another process, and those who follow as paragraphs", async () => {
    await step("commenting");
    const desk = await browser(0, secretary.email, "skriv");
    const owner = await browser(1, director.email, "skriv");
    const reader = await browser(1, ottosAccount.email, "las");
    const [one, other] = [await documentOf(desk, costs()), await documentOf(owner, costs())];
    const id = type(desk, one, costs(), (text) => text.insert(0, "De ökar."));
    await desk.frame("stored", (told) => told.id === id);
    await owner.frame("texts", ({ vector }) => vector === undefined);
    take(other, owner, costs());
    expect(other.getText(costs()).toJSON()).toBe("De ökar.");
    const { parts } = await reader.frame("parts", (told) => JSON.stringify(told).includes("De ökar."));
    expect(Object.keys(parts)).toEqual([`del-${costs()}`]);
    expect(reader.frames.filter(({ kind }) => kind === "texts" || kind === "words")).toEqual([]);
    expect(reader.told()).not.toContain("data-text-item");
    const acts = db.selectFrom("acts").select("account_id as by").where("kind", "=", "consultation.written");
    expect((await acts.execute()).map(({ by }) => by)).toEqual([secretary.id, secretary.id]);
  });

  test("is told to nobody who writes another part, and taken from him no more than from a stranger", async () => {
    const desk = await browser(0, secretary.email, "skriv");
    const owner = await browser(1, director.email, "skriv");
    const document = await documentOf(desk, summary());
    owner.hello({ [summary()]: "" });
    const id = type(owner, new Y.Doc(), summary(), (text) => text.insert(0, "Nej."));
    expect(await owner.frame("refused", (told) => told.id === id)).toMatchObject({ reason: "gone" });
    type(desk, document, summary(), (text) => text.insert(0, "Vi är för."));
    await owner.frame("parts", (told) => JSON.stringify(told).includes("Vi är för."));
    expect(owner.frames.filter(({ kind }) => kind === "texts")).toEqual([]);
    expect(await textOf(summary())).toBe("Vi är för.");
  });

  test("is refused from whoever it is taken from, at once, and he is told no more", async () => {
    const owner = await browser(0, director.email, "skriv");
    const document = await documentOf(owner, costs());
    await give("");
    expect(await owner.closed()).toBe(4403);
    await step("commenting");
    const again = await browser(1, director.email, "skriv");
    expect(await again.closed()).toBe(4403);
    const reader = await browser(1, director.email, "las");
    const id = type(reader, document, costs(), (text) => text.insert(0, "Ändå."));
    expect(await reader.frame("refused", (told) => told.id === id)).toMatchObject({ reason: "gone" });
    expect(await textOf(costs())).toBe("");
  });

  test("is refused when the response has been adopted; taken up again it begins anew", async () => {
    const owner = await browser(0, director.email, "skriv");
    const document = await documentOf(owner, costs());
    type(owner, document, costs(), (text) => text.insert(0, "De ökar."));
    await owner.frame("stored");
    await step("dropped");
    expect(await owner.closed()).toBe(4403);
    await step("back");
    const again = await browser(1, director.email, "skriv");
    const anew = await documentOf(again, costs());
    expect(anew.getText(costs()).toJSON()).toBe("De ökar.");
    const id = type(again, document, costs(), (text) => text.insert(8, " Mer."));
    expect(await again.frame("refused", (told) => told.id === id)).toMatchObject({ reason: "unreadable" });
    expect(await textOf(costs())).toBe("De ökar.");
  });
});

describe("who may be there", () => {
  test("nobody follows a draft that is not for him yet, and nobody writes who has nothing to write", async () => {
    for (const view of ["skriv", "las", "duk"] as const) {
      const stranger = await browser(0, ottosAccount.email, view);
      expect(await stranger.closed()).toBe(4403);
      expect(stranger.told()).toBe("[]");
    }
    await step("commenting");
    expect(await (await browser(1, ottosAccount.email, "skriv")).closed()).toBe(4403);
    expect((await browser(1, ottosAccount.email, "las")).told()).toContain("Kostnader");
  });

  test("those who write see who else does, and where; nobody who has said nothing", async () => {
    const desk = await browser(0, secretary.email, "skriv");
    const owner = await browser(1, director.email, "skriv", true);
    owner.say({ kind: "at", at: { item: costs(), row: costs() } });
    await give(otto.id);
    await desk.frame("parts", (told) => JSON.stringify(told).includes("Skrivs av Otto Löv"));
    const here = desk.frames.filter(({ kind }) => kind === "here");
    expect(here).toEqual([{ kind: "here", people: [] }]);
    const his = await browser(1, ottosAccount.email, "skriv");
    his.say({ kind: "at", at: { item: costs(), row: costs() } });
    const { people } = await desk.frame("here", ({ people: there }) => there.some(({ at }) => at !== null));
    expect(people).toEqual([{ name: ottosAccount.name, at: { item: costs(), row: costs() } }]);
  });
});

test("comments, titles and parts come as they are made, to all who have the draft before them", async () => {
  await step("commenting");
  const { asDesk, asMember, address } = drafts.here;
  const reader = await browser(0, ottosAccount.email, "las");
  const owner = await browser(1, director.email, "skriv");
  await asMember(`${address}/utkast/synpunkter`, { del: costs(), text: "Vad kostar det?" });
  await asDesk(`${address}/utkast/delar`, { slag: "section", titel: "Tiden", nytt: randomUUID() });
  for (const each of [reader, owner]) {
    const said = await each.frame("parts", (told) => JSON.stringify(told).includes("Vad kostar det?"));
    expect(Object.keys(said.parts)).toEqual([`del-${costs()}`]);
    await each.frame(
      "parts",
      ({ parts, order }) => order !== undefined && JSON.stringify(parts).includes("Tiden"),
    );
  }
});
