import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { createApp } from "../../app.ts";
import { accessToAll } from "../../platform/db/reading.ts";
import {
  board,
  clauses,
  cooperation,
  emptyCooperation,
  group,
  loadMeetings,
  november,
  novemberText,
  september,
  undated,
} from "./fixtures.ts";
import { fact, meetingPath, meetingsPath, originalPath, wordsPath } from "./paths.ts";

const { db } = freshDb();
const app = appForAll(db);
const visitor = browser(app);
const list = meetingsPath(cooperation.slug);
const meeting = meetingPath(cooperation.slug, group.slug, november.slug);

beforeEach(() => loadMeetings(db));

test("the meetings of the latest year are listed, in Swedish and in English", async () => {
  const swedish = await visitor.get(list);
  expect(swedish).toContain("2 möten 2024");
  expect(swedish).toContain(meeting);
  expect(swedish).not.toContain(meetingPath(cooperation.slug, board.slug, "2023-03-02"));
  expect(await visitor.get(`${list}?lang=en`)).toContain("2 meetings in 2024");
});

test("another year, one body, and those without a day can be asked for", async () => {
  expect(await visitor.get(`${list}?ar=2023`)).toContain(
    meetingPath(cooperation.slug, board.slug, "2023-03-02"),
  );
  expect(await visitor.get(`${list}?organ=${board.slug}`)).toContain("1 möte 2023");
  const withoutDay = await visitor.get(`${list}?ar=utan-ar`);
  expect(withoutDay).toContain(meetingPath(cooperation.slug, "utan-organ", undated.slug));
  expect(withoutDay).toContain("vilken dag mötet hölls");
});

test("a year that is no year, or has no meetings, is no fault", async () => {
  expect(await visitor.get(`${list}?ar=snart`)).toContain("2 möten 2024");
  expect(await visitor.get(`${list}?ar=1999`)).toContain("Inget möte passar urvalet");
});

test("where nothing has been imported, the page says what to do", async () => {
  expect(await visitor.get(meetingsPath(emptyCooperation.slug))).toContain("Inga möten är inlästa än");
});

test("a meeting shows its record beside the source text", async () => {
  const html = await visitor.get(meeting);
  expect(html).toContain("Direktörsgruppen 21 november 2024");
  expect(html).toContain(clauses.buy.text);
  expect(html).toContain(meetingPath(cooperation.slug, group.slug, september.slug));
  expect(html).toContain("Gäster &amp; övriga frågor &lt;kort&gt;");
  expect(html).toContain("En rad kunde inte tolkas.");
  expect(html).not.toContain("<mark");
  expect(await visitor.get(`${meeting}?lang=en`)).toContain("Direktörsgruppen 21 November 2024");
});

test("however long a meeting was, its page asks for it in one question", async () => {
  const places = Array.from({ length: 40 }, (_, i) => i + 10);
  const more = places.map((position) => ({ position, slug: `${position}`, title: `Ärende ${position}` }));
  const rows = more.map((item) => ({ ...item, meeting_id: november.id }));
  const items = await db.insertInto("items").values(rows).returning("id").execute();
  const said = items.map(({ id }) => ({ item_id: id, position: 1, text: "mer tid behövs" }));
  await db.insertInto("inputs").values(said).execute();

  await visitor.get(list);
  const access = await accessToAll(db);
  const other = browser(createApp(db, { sessions: async () => ({ account: null, access }) }));
  const asked = vi.spyOn(pg.Client.prototype, "query");
  const html = await other.get(meeting);
  // The others are whether anything has been written since, what rounds there are of its items, and where his
  // transaction begins and ends.
  expect(asked).toHaveBeenCalledTimes(5);
  asked.mockRestore();
  expect(html.match(/mer tid behövs/g)?.length).toBeGreaterThanOrEqual(40);
});

test("what changes in the register is on the page at once, in either language", async () => {
  for (const title of ["Översyn av avtalen", "Översyn av tillköpen"]) {
    await db.updateTable("items").set({ title }).where("slug", "=", "2a").execute();
    expect(await visitor.get(meeting)).toContain(title);
    expect(await visitor.get(`${meeting}?lang=en`)).toContain(title);
  }
});

test("a name that the register knows in another spelling is told as it was written", async () => {
  expect(await visitor.get(meeting)).toContain("skrivet ”Noor Haddid”");
});

test("the words of a fact are lit through the address alone", async () => {
  const html = await visitor.get(wordsPath(meeting, fact.clause(clauses.share.slug)));
  expect(html).toContain(`<mark id="ord">${clauses.share.text}</mark>`);
});

test("words that a page break cuts are lit on both pages", async () => {
  const html = await visitor.get(wordsPath(meeting, fact.proposal("2a", 1)));
  expect(html.match(/<mark/g)).toHaveLength(2);
  expect(html).toContain(">våren</mark>");
});

test("an unknown fact lights nothing", async () => {
  expect(await visitor.get(`${meeting}?ord=beslut-99-1`)).not.toContain("<mark");
});

test("an assignment stands on the meeting that it returns to", async () => {
  const html = await visitor.get(meetingPath(cooperation.slug, group.slug, september.slug));
  expect(html).toContain("Återkommer till det här mötet");
  expect(html).toContain(`${meeting}#2a`);
});

test("a meeting of no known body or day says so", async () => {
  const html = await visitor.get(meetingPath(cooperation.slug, "utan-organ", undated.slug));
  expect(html).toContain("Organet okänt, odaterat möte");
  expect(html).toContain("står inte i handlingen");
});

test("the original file is saved and never shown", async () => {
  const response = await app.request(originalPath(cooperation.slug, group.slug, november.slug));
  expect(await response.text()).toBe(novemberText);
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''M%C3%B6te%2021%20november.txt",
  );
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test.for([
  "/ingen-samverkan/moten",
  `${list}/direktorsgruppen/1999-01-01`,
  `${list}/styrelsen/${november.slug}`,
  `${list}/direktorsgruppen/1999-01-01/kalla`,
  `${originalPath(cooperation.slug, group.slug, november.slug)}?fil=ffff`,
])("%s is not found", async (path) => {
  expect(await visitor.get(path, 404)).toContain("Sidan finns inte");
});
