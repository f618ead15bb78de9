import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { freshDb } from "../../../../test/db.ts";
import { type MeetingUnderWay, meetingUnderWay } from "../../../../test/minuting/meeting-under-way.ts";
import { removeRow } from "../adding/commands.ts";
import { decide } from "../deciding/commands.ts";
import { saveField } from "../fields/commands.ts";
import { revisionOf } from "../fields/revision.ts";
import { noteInput } from "../noting/commands.ts";
import { openTexts, writeText } from "./commands.ts";
import { itemHome, textsOf, updatesSince } from "../../texts/index.ts";

const { db } = freshDb();
const now = new Date("2026-11-26T12:42:00Z");
let meeting: MeetingUnderWay;
let row: string;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  row = await input("Maja: mer tid");
  await openTexts(db, meeting.change, [meeting.plan]);
});

async function input(text: string): Promise<string> {
  const id = randomUUID();
  await noteInput(db, meeting.change, { id, itemId: meeting.plan, text });
  return id;
}

async function textOf(id: string): Promise<string> {
  const { text } = await db
    .selectFrom("inputs")
    .select("text")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return text;
}

/** A browser's document, with what Genbo has. */
async function browser(itemId = meeting.plan): Promise<Y.Doc> {
  const document = new Y.Doc();
  const texts = (await textsOf(db, "item", [itemId])).get(itemId);
  if (texts !== undefined) Y.applyUpdate(document, texts.state);
  return document;
}

function typed(document: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(document);
  document.transact(write);
  return Y.encodeStateAsUpdate(document, before);
}

const send = (update: Uint8Array, itemId = meeting.plan) =>
  writeText(db, meeting.change, { itemId, update, known: meeting.known });
const stored = () => db.selectFrom("text_updates").select("id").where("item_id", "=", meeting.plan).execute();

describe("what a row says is in the document", () => {
  test("from the beginning, once, whoever opens it again", async () => {
    await openTexts(db, meeting.change, [meeting.plan, meeting.report]);
    expect((await browser()).getText(row).toJSON()).toBe("Maja: mer tid");
    expect(await stored()).toHaveLength(1);
  });

  test("when it is added, decided or saved by a form while others write", async () => {
    const later = await input("Karin: inte alls");
    const clause = randomUUID();
    await decide(db, meeting.change, { id: clause, itemId: meeting.plan, answer: "noted", proposalId: null });
    const given = {
      field: "inspel",
      id: row,
      value: "Maja: mer\r\ntid",
      revision: revisionOf("Maja: mer tid"),
    };
    await saveField(db, meeting.change, { ...given, field: "inspel" }, now);
    const document = await browser();
    expect(document.getText(row).toJSON()).toBe("Maja: mer\ntid");
    expect(document.getText(later).toJSON()).toBe("Karin: inte alls");
    expect(document.getText(clause).toJSON()).toBe("att lägga informationen till handlingarna");
  });

  test("so that a form changes no more than it must of what is being written", async () => {
    const document = await browser();
    const update = typed(document, () => document.getText(row).insert(13, " behövs"));
    const given = { id: row, value: "Maja: MER tid", revision: revisionOf("Maja: mer tid") };
    await saveField(db, meeting.change, { ...given, field: "inspel" }, now);
    await send(update);
    expect(await textOf(row)).toBe("Maja: MER tid behövs");
  });
});

describe("what is written", () => {
  test("stands in the row, and says whose it is", async () => {
    const document = await browser();
    const result = await send(typed(document, () => document.getText(row).insert(0, "@")));
    expect(result).toMatchObject({ ok: true, value: { words: new Map([[row, "@Maja: mer tid"]]) } });
    expect(await textOf(row)).toBe("@Maja: mer tid");
  });

  test("counts once, however often it is sent", async () => {
    const document = await browser();
    const update = typed(document, () => document.getText(row).insert(13, "!"));
    const first = await send(update);
    const rows = await stored();
    expect(await send(update)).toMatchObject({
      ok: true,
      value: { words: new Map(), updateId: first.ok ? first.value.updateId : "" },
    });
    expect(await textOf(row)).toBe("Maja: mer tid!");
    expect(await stored()).toEqual(rows);
  });

  test("in a row that was taken away is stored, and shown nowhere", async () => {
    const document = await browser();
    await removeRow(db, meeting.change, { kind: "inspel", id: row });
    const result = await send(typed(document, () => document.getText(row).insert(0, "x")));
    expect(result).toMatchObject({ ok: true, value: { words: new Map() } });
    expect((await browser()).getText(row).toJSON()).toBe("xMaja: mer tid");
  });

  test("comes to whoever asks what is new", async () => {
    const before = (await textsOf(db, "item", [meeting.plan])).get(meeting.plan);
    const [mine, theirs] = [await browser(), await browser()];
    await send(typed(mine, () => mine.getText(row).insert(0, "a")));
    for (const { update } of await updatesSince(db, itemHome(meeting.plan), before?.updateId ?? ""))
      Y.applyUpdate(theirs, update);
    expect(theirs.getText(row).toJSON()).toBe("aMaja: mer tid");
  });

  test("is folded into one update in the end, with nothing lost", async () => {
    const document = await browser();
    for (let time = 0; time < 310; time++)
      await send(typed(document, () => document.getText(row).insert(0, `${time} `)));
    expect((await stored()).length).toBeLessThan(20);
    expect((await browser()).getText(row).toJSON()).toBe(await textOf(row));
    expect(await textOf(row)).toBe(document.getText(row).toJSON());
  });
});

describe("refused, and nothing is changed by it:", () => {
  const refusals: readonly [string, (document: Y.Doc) => Promise<Uint8Array> | Uint8Array][] = [
    ["what is no update", () => Buffer.from("hej")],
    ["nothing at all", () => new Uint8Array()],
    ["what is too long", () => new Uint8Array(300_000)],
    [
      "a text that no row can hold",
      (document) => typed(document, () => document.getText(row).insert(0, "x".repeat(110_000))),
    ],
    ["a zero byte", (document) => typed(document, () => document.getText(row).insert(0, "a\0b"))],
    ["a name that is no row's", (document) => typed(document, () => document.getText("hej").insert(0, "x"))],
    [
      "another thing than words",
      (document) => typed(document, () => document.getText(row).insertEmbed(0, { bild: "x" })),
    ],
    [
      "another document's mark",
      (document) => typed(document, () => document.getMap("document").set("id", "x")),
    ],
    [
      "what builds upon something that never came",
      (document) => {
        typed(document, () => document.getText(row).insert(0, "en"));
        return typed(document, () => document.getText(row).insert(2, "två"));
      },
    ],
  ];
  test.each(refusals)("%s", async (_, make) => {
    const before = await stored();
    const update = await make(await browser());
    expect(await send(update)).toEqual({ ok: false, reason: "unreadable" });
    const document = await browser();
    expect((await send(typed(document, () => document.getText(row).insert(0, "1")))).ok).toBe(true);
    expect(await textOf(row)).toBe("1Maja: mer tid");
    expect(await stored()).toHaveLength(before.length + 1);
  });

  test("a row of another item", async () => {
    await openTexts(db, meeting.change, [meeting.report]);
    const document = await browser(meeting.report);
    const update = typed(document, () => document.getText(row).insert(0, "x"));
    expect(await send(update, meeting.report)).toEqual({ ok: false, reason: "unreadable" });
    expect(await textOf(row)).toBe("Maja: mer tid");
  });

  test("an item of another meeting, and minutes that are closed", async () => {
    const document = await browser();
    const update = typed(document, () => document.getText(row).insert(0, "x"));
    expect(await send(update, randomUUID())).toEqual({ ok: false, reason: "gone" });
    const elsewhere = { ...meeting.change, meetingId: meeting.january };
    await db.updateTable("meetings").set({ state: "called" }).where("id", "=", meeting.january).execute();
    expect(
      await writeText(db, elsewhere, { itemId: meeting.plan, update, known: meeting.known }),
    ).toMatchObject({
      reason: "gone",
    });
    await db
      .updateTable("meetings")
      .set({ state: "cancelled" })
      .where("id", "=", meeting.change.meetingId)
      .execute();
    expect(await send(update)).toEqual({ ok: false, reason: "not-open" });
    expect(await textOf(row)).toBe("Maja: mer tid");
  });
});
