import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import * as Y from "yjs";
import { takeStep } from "../../src/features/meetings/index.ts";
import { noteInput } from "../../src/features/minuting/noting/commands.ts";
import { takeUp } from "../../src/features/minuting/turning/commands.ts";
import { director, heldOn, maja, secretary } from "../minuting/meeting-under-way.ts";
import { cookieOf, follow, type Follower } from "./live.ts";
import { ottosAccount, path, twoProcesses } from "./two-processes.ts";

const rooms = twoProcesses();
const { db, clock, browser, note, closeTo } = rooms;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** Of an item, as a browser has it that has asked for it. */
async function documentOf(writer: Follower, item: string): Promise<Y.Doc> {
  const document = new Y.Doc();
  writer.hello({ [item]: base64(Y.encodeStateVector(document)) });
  await writer.frame("texts");
  apply(document, writer, item);
  return document;
}

function apply(document: Y.Doc, { frames }: Follower, item: string): void {
  for (const frame of frames)
    if (frame.kind === "texts" && frame.item === item)
      Y.applyUpdate(document, Buffer.from(frame.update, "base64"));
}

describe("what somebody does at the desk", () => {
  test("is seen on every other screen, also of another process", async () => {
    const desk = await browser(0, secretary.email, "skriv");
    const other = await browser(1, secretary.email, "skriv");
    await note(rooms.meeting.plan, "vägen är stängd");
    for (const each of [desk, other]) {
      const { parts } = await each.frame("parts", (told) => JSON.stringify(told).includes("vägen är stängd"));
      expect(Object.keys(parts)).toContain(`punkt-${rooms.meeting.plan}`);
      expect(Object.keys(parts)).not.toContain(`punkt-${rooms.meeting.report}`);
    }
  });

  test("is sent once more to nobody who has it, and whole to one who was away", async () => {
    const desk = await browser(0, secretary.email, "skriv");
    const { parts: all } = await desk.frame("parts");
    const hashes = Object.fromEntries(Object.entries(all).map(([id, part]) => [id, part?.hash ?? ""]));
    await note(rooms.meeting.plan, "vägen är stängd");
    await desk.frame("parts", ({ parts }) => JSON.stringify(parts).includes("vägen är"));
    desk.forget();
    desk.hello({}, hashes);
    const { parts, order } = await desk.frame("parts", (said) => said.order !== undefined);
    expect(Object.keys(parts)).toContain(`punkt-${rooms.meeting.plan}`);
    expect(Object.keys(parts)).not.toContain(`punkt-${rooms.meeting.report}`);
    expect(order).toEqual(Object.keys(all));
  });
});

describe("what is written", () => {
  test("reaches those who write as updates and those who follow as words, when it is stored", async () => {
    const row = randomUUID();
    await noteInput(db, rooms.meeting.change, { id: row, itemId: rooms.meeting.plan, text: "vägen" });
    const writer = await browser(0, secretary.email, "skriv");
    const other = await browser(1, secretary.email, "skriv");
    const reader = await browser(1, director.email, "las");
    const mine = await documentOf(writer, rooms.meeting.plan);
    const theirs = await documentOf(other, rooms.meeting.plan);
    expect(mine.getText(row).toJSON()).toBe("vägen");

    const before = Y.encodeStateVector(mine);
    mine.getText(row).insert(5, " är stängd");
    const id = randomUUID();
    const update = base64(Y.encodeStateAsUpdate(mine, before));
    writer.say({ kind: "write", id, item: rooms.meeting.plan, update });
    await writer.frame("stored", (stored) => stored.id === id);
    const { text } = await db
      .selectFrom("inputs")
      .select("text")
      .where("id", "=", row)
      .executeTakeFirstOrThrow();
    expect(text).toBe("vägen är stängd");

    await other.until(() => {
      apply(theirs, other, rooms.meeting.plan);
      return theirs.getText(row).toJSON() === "vägen är stängd";
    });
    expect(await reader.frame("words", (words) => words.row === row)).toEqual({
      kind: "words",
      row,
      text: "vägen är stängd",
    });
  });

  test("by one who only follows is refused, and changes nothing", async () => {
    const reader = await browser(0, director.email, "las");
    const id = randomUUID();
    const update = base64(Y.encodeStateAsUpdate(new Y.Doc()));
    reader.say({ kind: "write", id, item: rooms.meeting.plan, update });
    expect(await reader.frame("refused")).toEqual({ kind: "refused", id, reason: "gone" });
  });
});

describe("what is closed to others", () => {
  test("reaches those who are named, and leaves no frame with anybody else", async () => {
    await closeTo(maja.id, rooms.meeting.report);
    await takeUp(db, rooms.meeting.change, { itemId: rooms.meeting.report, now: clock.now() });
    const named = await browser(0, director.email, "las");
    const rest = [
      await browser(0, ottosAccount.email, "las"),
      await browser(1, ottosAccount.email, "duk"),
      await browser(1, secretary.email, "skriv"),
    ];
    for (const each of rest) each.forget();
    await note(rooms.meeting.report, "det hemliga");
    await note(rooms.meeting.report, "det andra");
    await named.frame("parts", ({ parts }) => JSON.stringify(parts).includes("det andra"));
    await note(rooms.meeting.plan, "det öppna");
    await rest[2]?.frame("parts", ({ parts }) => JSON.stringify(parts).includes("det öppna"));
    for (const each of rest) {
      const told = each.told();
      expect(told).not.toContain("hemliga");
      expect(told).not.toContain(rooms.meeting.report);
      expect(each.frames.filter(({ kind }) => kind !== "parts" && kind !== "here")).toEqual([]);
    }
    expect(rest[1]?.frames).toEqual([]);
  });
});

describe("who may be there", () => {
  test("nobody from another site, none who is not signed in, and none who is not of the body", async () => {
    const process = rooms.first;
    const cookie = await cookieOf(process, secretary.email);
    const elsewhere = { path, view: "skriv", cookie, origin: "https://elsewhere.example" } as const;
    await expect(follow(process, elsewhere)).rejects.toThrow("403");
    const stranger = await follow(process, { path, view: "skriv", cookie: "" });
    expect(stranger.frames).toEqual([{ kind: "signedOut" }]);
    expect(await stranger.closed()).toBe(4401);
    expect(await (await browser(0, director.email, "skriv")).closed()).toBe(4403);
  });

  test("whose session ends is told so, on this device alone", async () => {
    const [one, other] = [
      await browser(0, director.email, "las"),
      await browser(1, ottosAccount.email, "las"),
    ];
    await db
      .updateTable("sessions")
      .set({ ended_at: clock.now() })
      .where("account_id", "=", director.id)
      .execute();
    await one.frame("signedOut");
    expect(await one.closed()).toBe(4401);
    other.hello();
    await other.frame("welcome");
  });

  test("whose mandate ends sees nothing more", async () => {
    const reader = await browser(0, director.email, "las");
    await db
      .updateTable("mandates")
      .set({ until_on: "2026-11-25" })
      .where("person_id", "=", maja.id)
      .execute();
    await note(rooms.meeting.plan, "sagt efteråt");
    reader.hello();
    expect(await reader.closed()).toBe(4403);
    expect(reader.told()).not.toContain("sagt efteråt");
  });

  test("none when the room is closed, but those at the desk", async () => {
    const reader = await browser(0, director.email, "las");
    const desk = await browser(1, secretary.email, "skriv");
    await db.updateTable("meetings").set({ room_opened_at: null }).where("slug", "=", heldOn).execute();
    await note(rooms.meeting.plan, "sagt efteråt");
    expect(await reader.closed()).toBe(4403);
    await desk.frame("parts", ({ parts }) => JSON.stringify(parts).includes("sagt efteråt"));
  });
});

test("a meeting that has ended has left its item and closed its room", async () => {
  const reader = await browser(0, director.email, "las");
  await db.transaction().execute((tx) => takeStep(tx, rooms.meeting.change, "held"));
  expect(await reader.closed()).toBe(4403);
  const turns = await db.selectFrom("item_turns").select("ended_at").execute();
  expect(turns.map(({ ended_at }) => ended_at === null)).toEqual([false]);
  const acts = await db.selectFrom("acts").select("kind").orderBy("id", "desc").limit(2).execute();
  expect(acts.map(({ kind }) => kind)).toEqual(["meeting.held", "room.closed"]);
});

test("those at the desk see who else is there, and where he writes", async () => {
  const first = await browser(0, secretary.email, "skriv");
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  const other = await browser(1, director.email, "skriv");
  const row = randomUUID();
  other.say({ kind: "at", at: { item: rooms.meeting.plan, row } });
  await first.frame("here", ({ people }) =>
    people.some(({ name, at }) => name === maja.name && at?.row === row),
  );
  other.leave();
  const { people: left } = await first.frame("here", ({ people }) => people.length === 0);
  expect(left).toEqual([]);
});

test("whoever has not said hello, or may not write there, has not come", async () => {
  const first = await browser(0, secretary.email, "skriv");
  const cookie = await cookieOf(rooms.first, director.email);
  const silent = await follow(rooms.first, { path, view: "skriv", cookie, isSilent: true });
  const at = { item: rooms.meeting.plan, row: randomUUID() };
  silent.say({ kind: "at", at });
  silent.hello();
  expect(await silent.closed()).toBe(4403);
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  const mute = await follow(rooms.first, { path, view: "skriv", cookie, isSilent: true });
  mute.say({ kind: "at", at });
  await note(rooms.meeting.plan, "vägen är stängd");
  await first.frame("parts", ({ parts }) => JSON.stringify(parts).includes("vägen är stängd"));
  const here = first.frames.filter(({ kind }) => kind === "here");
  expect(here).toEqual([{ kind: "here", people: [] }]);
  mute.hello();
  const { people } = await first.frame("here", ({ people: there }) => there.length > 0);
  expect(people).toEqual([{ name: director.name, at: null }]);
  mute.leave();
});

test("a database that is killed loses nobody: all ask anew when it is back", async () => {
  const desk = await browser(0, secretary.email, "skriv");
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
  expect(rows.length).toBeGreaterThan(1);
  await desk.frame("again");
  await note(rooms.meeting.plan, "efter avbrottet");
  await desk.frame("parts", ({ parts }) => JSON.stringify(parts).includes("efter avbrottet"));
});

test("a Genbo that stops says so, and those who follow may come back at once", async () => {
  const desk = await browser(0, secretary.email, "skriv");
  await rooms.stopFirst();
  expect(await desk.closed()).toBe(1012);
  const again = await browser(0, secretary.email, "skriv");
  await again.frame("parts");
});
