import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { clauses, cooperation, emptyCooperation, loadMeetings, task } from "../meetings/fixtures.ts";

const { db } = freshDb();
const on = (day: string) => browser(appForAll(db, () => new Date(`${day}T12:00:00Z`)));
const front = `/${cooperation.slug}`;

beforeEach(() => loadMeetings(db));

test("the front page shows the year, what waits, and the latest, in both languages", async () => {
  const swedish = await on("2024-12-01").get(front);
  expect(swedish).toContain("Året 2024");
  expect(swedish).toContain("/vassbygden/moten/direktorsgruppen/2024-11-21");
  expect(swedish).toContain("1 möte utan dag");
  expect(swedish).toContain(clauses.buy.text);
  expect(swedish).toContain("Lerby");

  const english = await on("2024-12-01").get(`${front}?lang=en`);
  expect(english).toContain("The year 2024");
  expect(english).toContain("1 meeting without a day");
});

test("a meeting is ahead until its day has passed, and then the latest", async () => {
  const [before, after] = [await on("2024-11-21").get(front), await on("2024-11-22").get(front)];
  const [ahead, latest] = ['id="kommande-moten"', 'id="senaste-moten"'];
  const address = "/moten/direktorsgruppen/2024-11-21";
  const within = (page: string, id: string) => page.split(id)[1]?.split("</section>")[0] ?? "";
  expect(within(before, ahead)).toContain(address);
  expect(within(before, latest)).not.toContain(address);
  expect(after).not.toContain(ahead);
  expect(within(after, latest)).toContain(address);
});

test("another year can be looked at", async () => {
  const html = await on("2024-12-01").get(`${front}?ar=2023`);
  expect(html).toContain("Året 2023");
  expect(html).toContain("/vassbygden/moten/styrelsen/2023-03-02");
});

test("a task is ahead until its day has passed", async () => {
  expect(await on("2024-09-19").get(front)).toContain(task.what);
  expect(await on("2024-09-20").get(front)).not.toContain(task.what);
});

test("an empty cooperation says how to fill it", async () => {
  const html = await on("2024-12-01").get(`/${emptyCooperation.slug}`);
  expect(html).toContain("Här är inget inläst än");
  expect(html).toContain(`bin/genbo import SÖKVÄG --cooperation ${emptyCooperation.slug}`);
});

test("a cooperation that is not here is not found", async () => {
  expect(await on("2024-12-01").get("/annorstades", 404)).toContain("Sidan finns inte");
});
