import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { comingTask, cooperation, loadRegister, overdueTask, undatedTask } from "../decisions/fixtures.ts";
import { assignmentsPath } from "./paths.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db, () => new Date("2026-11-22T11:00:00Z")));
const list = assignmentsPath(cooperation.slug);

beforeEach(() => loadRegister(db));

test("assignments stand by their dates: overdue, coming, and without a date", async () => {
  const html = await visitor.get(list);
  const order = [
    'id="forfallna"',
    overdueTask.what,
    'id="kommande"',
    comingTask.what,
    'id="utan-datum"',
    undatedTask.what,
  ];
  const places = order.map((words) => html.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("what is coming today is overdue tomorrow", async () => {
  const tomorrow = browser(appForAll(db, () => new Date("2099-03-02T11:00:00Z")));
  expect(await tomorrow.get(`${list}?lage=kommande`)).toContain("Inga uppdrag i urvalet");
  expect(await visitor.get(`${list}?lage=kommande`)).toContain(comingTask.what);
});

test("the meeting to return to is linked, and a lacking one is said", async () => {
  const html = await visitor.get(list);
  expect(html).toContain('href="/nordsjobygden/moten/kommundirektorsgruppen/2024-11-26"');
  expect(html).toContain("Mötet är inte inläst än");
  await db
    .updateTable("assignments")
    .set({ return_meeting_id: null })
    .where("id", "=", overdueTask.id)
    .execute();
  expect(await visitor.get(list)).toContain("Inget känt möte");
});

test("a holder is chosen among parties, and among words where no party is known", async () => {
  const ofKvarnby = await visitor.get(`${list}?innehavare=organisationer/kvarnby`);
  expect(ofKvarnby).toContain(comingTask.what);
  expect(ofKvarnby).not.toContain(overdueTask.what);
  const ofRole = await visitor.get(`${list}?innehavare=Sekretariatschefen`);
  expect(ofRole).toContain(undatedTask.what);
  expect(ofRole).not.toContain(comingTask.what);
});

test("several holders in one task are each linked", async () => {
  const html = await visitor.get(list);
  expect(html).toContain(
    '<a href="/nordsjobygden/organisationer/kvarnby">Kvarnby</a> och <a href="/nordsjobygden/organisationer/alvsater">Älvsäter</a>',
  );
});

test("the words of an assignment are one link away", async () => {
  expect(await visitor.get(list)).toContain("?ord=uppdrag-3a-1#ord");
});

test("a long list is leafed through", async () => {
  const { id: _, ...task } = await db
    .selectFrom("assignments")
    .selectAll()
    .where("id", "=", undatedTask.id)
    .executeTakeFirstOrThrow();
  const more = Array.from({ length: 60 }, (_none, i) => ({
    ...task,
    position: i + 10,
    what: `uppgift ${i + 10} <i>`,
    spans: "[]",
  }));
  await db.insertInto("assignments").values(more).execute();

  const beginning = await visitor.get(list);
  expect(beginning).toContain("Visa alla 61");
  expect(beginning).toContain("uppgift 10 &lt;i&gt;");
  expect(await visitor.get(`${list}?lage=utan-datum&sida=2`)).toContain("Sida 2 av 2");
});

test("English is complete, and an empty list says what to do", async () => {
  expect(await visitor.get(`${list}?lang=en`)).toContain("Who is to do what");
  await db.deleteFrom("assignment_holders").execute();
  await db.deleteFrom("assignments").execute();
  expect(await visitor.get(list)).toContain("Inga uppdrag är inlästa än");
});

test("a cooperation that is not there is not found", async () => {
  expect(await visitor.get(assignmentsPath("annan"), 404)).toContain("Sidan finns inte");
});
