// What the texts of an item have to do with the rest of a meeting: what follows from words, and when they go.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  proposed,
  secretary,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import { takeStep, takeStepBack } from "../../meetings/index.ts";
import { removeRow } from "../adding/commands.ts";
import { attend } from "../attending/commands.ts";
import { decide } from "../deciding/commands.ts";
import { inputPath } from "../paths.ts";
import { recordOf } from "../record/record.ts";
import { undo } from "../undoing/commands.ts";
import { openTexts, writeText } from "./commands.ts";
import { textsOf } from "../../texts/index.ts";

const { db } = freshDb();
const desk = deskOf(db);
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  desk.become(await viewerFor(db, secretary));
  await openTexts(db, meeting.change, [meeting.plan]);
});

async function browser(): Promise<Y.Doc> {
  const opened = new Y.Doc();
  const texts = (await textsOf(db, "item", [meeting.plan])).get(meeting.plan);
  if (texts !== undefined) Y.applyUpdate(opened, texts.state);
  return opened;
}

function send(from: Y.Doc, write: () => void) {
  const before = Y.encodeStateVector(from);
  from.transact(write);
  const update = Y.encodeStateAsUpdate(from, before);
  return writeText(db, meeting.change, { itemId: meeting.plan, update, known: meeting.known });
}

/** As the page's script does: the line is there at once, and its words follow. */
async function liveLine(words: string): Promise<string> {
  const nytt = randomUUID();
  const { status } = await desk.send(inputPath(minutes), {
    nytt,
    punkt: meeting.plan,
    rad: "",
    direkt: "ja",
  });
  expect(status).toBe(200);
  const from = await browser();
  if (words !== "") await send(from, () => from.getText(nytt).insert(0, words));
  return nytt;
}

const inputs = () => db.selectFrom("inputs").select(["id", "text", "person_id as speaker"]).execute();
const stored = () => db.selectFrom("text_updates").select("id").execute();
const step = (name: Parameters<typeof takeStep>[2]) =>
  db.transaction().execute((tx) => takeStep(tx, meeting.change, name));
const stepBack = () => db.transaction().execute((tx) => takeStepBack(tx, meeting.change));

describe("words that are written live", () => {
  test("say whose they are, as soon as they do", async () => {
    await attend(db, meeting.change, { id: randomUUID(), line: "Maja Strand" });
    const row = await liveLine("Maja: mer tid behövs");
    expect(await inputs()).toEqual([{ id: row, text: "Maja: mer tid behövs", speaker: maja.id }]);
    const from = await browser();
    await send(from, () => from.getText(row).delete(0, 5));
    expect(await inputs()).toEqual([{ id: row, text: " mer tid behövs", speaker: null }]);
  });

  test("make a clause another than the proposed one, and the same again", async () => {
    const proposal = await db.selectFrom("proposals").select("id").executeTakeFirstOrThrow();
    const id = randomUUID();
    await decide(db, meeting.change, {
      id,
      itemId: meeting.plan,
      answer: "approved",
      proposalId: proposal.id,
    });
    const isAmended = async () =>
      (await db.selectFrom("decisions").select("is_amended as it").executeTakeFirstOrThrow()).it;
    const from = await browser();
    await send(from, () => from.getText(id).insert(proposed.length, " i delar"));
    expect(await isAmended()).toBe(true);
    await send(from, () => from.getText(id).delete(proposed.length, 8));
    expect(await isAmended()).toBe(false);
  });

  test("are recorded once a sitting", async () => {
    const before = (await desk.acts()).length;
    const row = await liveLine("ett");
    const from = await browser();
    for (const word of [" två", " tre"]) await send(from, () => from.getText(row).insert(3, word));
    expect((await desk.acts()).slice(before)).toEqual(["minutes.written"]);
  });

  test("that came before their line stand in it", async () => {
    const row = randomUUID();
    const from = await browser();
    await send(from, () => from.getText(row).insert(0, "hej"));
    await desk.send(inputPath(minutes), { nytt: row, punkt: meeting.plan, rad: "", direkt: "ja" });
    expect(await inputs()).toMatchObject([{ id: row, text: "hej" }]);
  });

  test("are in the document again when a line that was taken away is put back", async () => {
    const row = await liveLine("ett");
    await removeRow(db, meeting.change, { kind: "inspel", id: row });
    const from = await browser();
    await send(from, () => from.getText(row).delete(0, 3));
    expect(await undo(db, db, meeting.change, { id: randomUUID(), actId: null })).toMatchObject({ ok: true });
    expect(await inputs()).toMatchObject([{ id: row, text: "ett" }]);
    expect((await browser()).getText(row).toJSON()).toBe("ett");
  });
});

describe("a line in which nobody has written", () => {
  test("is asked for by no form of the page", async () => {
    const empty = { nytt: randomUUID(), punkt: meeting.plan, rad: "" };
    expect((await desk.send(inputPath(minutes), empty)).status).toBe(422);
    expect(await inputs()).toEqual([]);
  });

  test("stands in no minutes, and goes when they are called ready", async () => {
    await liveLine("");
    await liveLine(" ");
    const row = await liveLine(" ett ");
    expect((await recordOf(db, meeting.change.meetingId)).items[0]?.inputs).toEqual(["ett"]);
    await step("held");
    expect(await inputs()).toHaveLength(3);
    await step("minuting");
    expect((await inputs()).map(({ id }) => id)).toEqual([row]);
  });
});

describe("nothing that was thrown away is kept", () => {
  test("when minutes are approved; reopened, they are not merged with what a browser had", async () => {
    const row = await liveLine("ett");
    const away = await browser();
    for (const name of ["held", "minuting", "approved"] as const) expect((await step(name)).ok).toBe(true);
    expect(await stored()).toEqual([]);
    await stepBack();
    await openTexts(db, meeting.change, [meeting.plan]);
    const texts = (await textsOf(db, "item", [meeting.plan])).get(meeting.plan);
    const had = Y.encodeStateVectorFromUpdate(texts?.state ?? new Uint8Array());
    const update = Y.encodeStateAsUpdate(away, had);
    expect(
      await writeText(db, meeting.change, { itemId: meeting.plan, update, known: meeting.known }),
    ).toMatchObject({
      reason: "unreadable",
    });
    expect(await send(away, () => away.getText(row).insert(3, "!"))).toMatchObject({ reason: "unreadable" });
    const from = await browser();
    await send(from, () => from.getText(row).insert(3, " två"));
    expect(await inputs()).toMatchObject([{ text: "ett två" }]);
  });

  test("when words of the meeting are masked", async () => {
    await liveLine("hemligt");
    await db
      .insertInto("masked_words")
      .values({ meeting_id: meeting.change.meetingId, words: "hemligt", kind: "secret", audience_id: 1 })
      .execute();
    expect(await stored()).toEqual([]);
  });

  test("when a row is closed by itself, and then the item is written by its fields alone", async () => {
    const row = await liveLine("ett");
    await db.updateTable("inputs").set({ audience_id: 1 }).where("id", "=", row).execute();
    expect(await stored()).toEqual([]);
    await openTexts(db, meeting.change, [meeting.plan]);
    expect(await stored()).toEqual([]);
    const from = await browser();
    expect(await send(from, () => from.getText(row).insert(0, "x"))).toEqual({ ok: false, reason: "gone" });
  });
});
