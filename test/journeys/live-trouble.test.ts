// What befalls those who write at once: a way that is closed to them, a line that is gone, and signs that are composed.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { revisionOf } from "../../src/features/minuting/fields/revision.ts";
import { saveField } from "../../src/features/minuting/fields/commands.ts";
import { expectAccessible } from "../chromium.ts";
import { director, minutes, now, secretary } from "../minuting/meeting-under-way.ts";
import { desksOfRoom, eventually, isReached, isSaved, keptIn, selection } from "../room/desks.ts";

const room = desksOfRoom();
const { db, desk, goToFirstItem, inputs, item, line } = room;

/** From now on he has a network that lets no socket through. */
async function moveBehindProxy(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  page.removeAllListeners("console");
  await page.context().setOffline(true);
  room.refuseSockets(true);
  await meanwhile();
  await page.context().setOffline(false);
}

async function writeFirst(page: Page, words: string): Promise<void> {
  await goToFirstItem(page);
  await page.keyboard.press("i");
  await page.keyboard.type(words);
}

/** As by a form elsewhere. */
async function writeOver(before: string, value: string): Promise<void> {
  const { id } = await db.selectFrom("inputs").select("id").executeTakeFirstOrThrow();
  const field = { field: "inspel", id, value, revision: revisionOf(before) } as const;
  expect(await saveField(db, room.meeting.change, field, now)).toMatchObject({ outcome: "saved" });
}

test("words whose way is closed for good are saved by forms, and are written live again when it opens", async () => {
  const [page, other] = [await desk(director.email), await desk(secretary.email)];
  await writeFirst(page, "tid");
  await eventually(inputs).toEqual([["tid"], []]);
  await moveBehindProxy(page, async () => {
    await page.keyboard.type(" och pengar");
    await page.keyboard.press("Enter");
    await page.keyboard.type("utan väg");
  });
  await eventually(inputs).toEqual([["tid och pengar", "utan väg"], []]);
  await page.keyboard.type(" alls");
  await eventually(() => line(other, room.meeting.plan, 1).inputValue()).toBe("utan väg alls");
  await isSaved(page);
  await eventually(() => keptIn(page)).toEqual([]);
  expect(await page.locator("[data-reached]").count()).toBe(0);

  await page.keyboard.press("Enter");
  await page.keyboard.type("en rad till");
  await eventually(inputs).toEqual([["tid och pengar", "utan väg alls", "en rad till"], []]);
  await isSaved(page);

  room.refuseSockets(false);
  await isReached(page);
  await page.keyboard.type(", tillsammans");
  await eventually(() => line(other, room.meeting.plan, 2).inputValue()).toBe("en rad till, tillsammans");
  await line(other, room.meeting.plan, 0).focus();
  await other.keyboard.press("Home");
  await other.keyboard.type("mer ");
  await eventually(() => line(page, room.meeting.plan, 0).inputValue()).toBe("mer tid och pengar");
  await eventually(inputs).toEqual([["mer tid och pengar", "utan väg alls", "en rad till, tillsammans"], []]);
  await eventually(() => keptIn(page)).toEqual([]);
}, 120_000);

test("where somebody else has written meanwhile nothing is written over: both are shown, and he chooses", async () => {
  const page = await desk(director.email);
  await writeFirst(page, "tid");
  await eventually(inputs).toEqual([["tid"], []]);
  await isSaved(page);
  await moveBehindProxy(page, async () => {
    await page.keyboard.type(" och pengar");
    await writeOver("tid", "mer tid");
  });
  await page.getByText("Där står nu: ”mer tid”").waitFor();
  await page.getByText("Du skrev: ”tid och pengar”").waitFor();
  expect(await inputs()).toEqual([["mer tid"], []]);
  await page.getByRole("button", { name: "Skriv mitt" }).click();
  await eventually(inputs).toEqual([["tid och pengar"], []]);
  await isSaved(page);
}, 120_000);

test("what lay in the browser after a crash is saved by a form too, where no room is reached any more", async () => {
  const page = await desk(director.email);
  await writeFirst(page, "tid");
  await eventually(inputs).toEqual([["tid"], []]);
  const context = page.context();
  await moveBehindProxy(page, async () => {
    await page.keyboard.type(" och pengar");
    await page.close();
  });
  const again = await context.newPage();
  await again.goto(minutes);
  await eventually(inputs).toEqual([["tid och pengar"], []]);
  await eventually(() => line(again, room.meeting.plan, 0).inputValue()).toBe("tid och pengar");
  await isSaved(again);
  await eventually(() => keptIn(again)).toEqual([]);
}, 120_000);

test("whose line is removed by another is told where it stood, goes on writing, and puts it back", async () => {
  const [page, other] = [await desk(director.email), await desk(secretary.email)];
  await writeFirst(page, "tid och pengar");
  await page.keyboard.press("Enter");
  await page.keyboard.type("den andra");
  await eventually(inputs).toEqual([["tid och pengar", "den andra"], []]);
  await line(page, room.meeting.plan, 0).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await line(page, room.meeting.plan, 0).press("ArrowLeft");
  const lineThere = item(other, room.meeting.plan).locator(".minuting-input").first();
  await lineThere.locator("summary").click();
  await lineThere.getByRole("button", { name: "Ta bort" }).click();

  const told = page.getByText("Raden som du skrev i har någon annan tagit bort");
  await told.waitFor();
  await page.keyboard.type(" a");
  expect(await selection(page)).toEqual(["tid och pengar a!", 16, 16]);
  await expectAccessible(page);
  const kept = page.getByLabel("Det du skrev");
  const order = await item(page, room.meeting.plan)
    .locator("textarea")
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")),
    );
  expect(order.slice(0, 2)).toEqual(["tid och pengar a!", "den andra"]);

  await page.reload();
  await page.getByText("tid och pengar a!").waitFor();
  await page.getByRole("button", { name: "Släng det" }).click();
  await isReached(page);

  await line(page, room.meeting.plan, 0).focus();
  await lineThere.locator("summary").click();
  await lineThere.getByRole("button", { name: "Ta bort" }).click();
  await told.waitFor();
  expect(await kept.inputValue()).toBe("den andra");
  await page.getByRole("button", { name: "Lägg in det som ett nytt inspel" }).click();
  await eventually(inputs).toEqual([["den andra"], []]);
  await eventually(() => line(other, room.meeting.plan, 0).inputValue()).toBe("den andra");
  expect(await told.count()).toBe(0);
  await eventually(() => keptIn(page)).toEqual([]);
}, 120_000);

test("who removes a line himself, or undoes it, is told nothing", async () => {
  const page = await desk(director.email);
  await writeFirst(page, "tid");
  await isSaved(page);
  const own = item(page, room.meeting.plan).locator(".minuting-input").first();
  await own.locator("summary").click();
  await own.getByRole("button", { name: "Ta bort" }).click();
  await eventually(inputs).toEqual([[], []]);
  await eventually(() => own.count()).toBe(0);
  await goToFirstItem(page);
  await page.keyboard.press("i");
  await isSaved(page);
  await page.keyboard.press("Alt+z");
  await eventually(() => own.count()).toBe(0);
  expect(await page.getByText("Raden som du skrev i").count()).toBe(0);
}, 120_000);

test("a sign that is composed while another writes in the same line is there once, and nothing else is lost", async () => {
  const [page, other] = [await desk(director.email), await desk(secretary.email)];
  await writeFirst(page, "början slut");
  await eventually(() => line(other, room.meeting.plan, 0).inputValue()).toBe("början slut");
  await page.keyboard.press("End");
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await line(other, room.meeting.plan, 0).focus();
  await other.keyboard.press("Home");
  for (const [composed, also] of [
    ["に", "a"],
    ["にほ", "b"],
    ["にほん", "c"],
  ] as const) {
    await compose(composed);
    await other.keyboard.type(also);
    await eventually(async () => (await inputs())[0]?.[0]).toContain(`${also}början`);
  }
  // What others write waits until the sign is there, so that the composing is not broken off.
  expect(await line(page, room.meeting.plan, 0).inputValue()).toBe("börjanにほん slut");
  await keys.send("Input.insertText", { text: "日本" });
  await page.keyboard.type("!");
  const whole = "abcbörjan日本! slut";
  for (const each of [page, other])
    await eventually(() => line(each, room.meeting.plan, 0).inputValue()).toBe(whole);
  await eventually(inputs).toEqual([[whole], []]);

  await compose("か");
  await other.keyboard.type("d");
  await compose("");
  await eventually(() => line(page, room.meeting.plan, 0).inputValue()).toBe("abcdbörjan日本! slut");
  await eventually(inputs).toEqual([["abcdbörjan日本! slut"], []]);
  await eventually(() => keptIn(page)).toEqual([]);
}, 120_000);
