import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import {
  archiveClause,
  board,
  cooperation,
  costClause,
  directorsGroup,
  hostClause,
  loadRegister,
  november,
  planClause,
  september,
  undated,
} from "./fixtures.ts";
import { clausePath, decisionsPath } from "./paths.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const list = decisionsPath(cooperation.slug);
const clause = clausePath(cooperation.slug, directorsGroup.slug, september.slug, archiveClause.slug);

beforeEach(() => loadRegister(db));

test("the register lists every clause, the latest meeting first and the undated last", async () => {
  const html = await visitor.get(list);
  expect(html).toContain("4 att-satser");
  const order = [planClause, archiveClause, costClause, hostClause].map(({ slug }) =>
    html.indexOf(`/beslut/${slug}"`),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("the register speaks English when asked", async () => {
  const html = await visitor.get(`${list}?lang=en`);
  expect(html).toContain("4 clauses in the register");
  expect(html).toContain("Rejected");
});

test("what documents say is shown, never run", async () => {
  const html = await visitor.get(list);
  expect(html).toContain("&lt;b&gt;med&lt;/b&gt;");
  expect(html).not.toContain("<b>med");
  expect(await visitor.get(`${list}?q=klimatplan`)).not.toContain("<b>med");
});

test("year, outcome and body narrow the register, and choosing again lets go", async () => {
  const of2024 = await visitor.get(`${list}?ar=2024&utfall=rejected`);
  expect(of2024).toContain("1 beslut");
  expect(of2024).toContain(planClause.slug);
  expect(of2024).not.toContain(`/beslut/${archiveClause.slug}"`);
  expect(of2024).toContain(`href="${list}?utfall=rejected"`);

  expect(await visitor.get(`${list}?organ=utan-organ`)).toContain(hostClause.text);
  expect(await visitor.get(`${list}?organ=${board.slug}`)).toContain("Inget beslut passar urvalet");
  expect(await visitor.get(`${list}?ar=utan-ar`)).toContain(hostClause.text);
});

test("words find their inflected forms, and are marked", async () => {
  const html = await visitor.get(`${list}?q=kostnader`);
  expect(html).toContain("att <mark>kostnaden</mark> delas efter folkmängd");
  expect(html).toContain("<mark>kostnadstak</mark>");
  expect(html).toContain("2 beslut");
});

test("another name for the cooperation in the documents becomes a choice", async () => {
  await db
    .updateTable("meetings")
    .set({ cooperation_named: "Grannkommunerna" })
    .where("id", "=", november.id)
    .execute();
  const html = await visitor.get(`${list}?samverkan=Grannkommunerna`);
  expect(html).toContain(planClause.slug);
  expect(html).not.toContain(`/beslut/${archiveClause.slug}"`);
});

test("an address that makes no sense asks for nothing", async () => {
  expect(await visitor.get(`${list}?ar=hej&utfall=ja&sida=-3`)).toContain("4 att-satser");
});

test("an empty register says what to do", async () => {
  await db.deleteFrom("decisions").execute();
  expect(await visitor.get(list)).toContain("Läs in protokoll eller minnesanteckningar");
});

test("a clause has a page with its meeting, its words in the source and what stands around it", async () => {
  const html = await visitor.get(clause);
  expect(html).toContain(archiveClause.text);
  expect(html).toContain(`<mark>${archiveClause.text}</mark>`);
  expect(html).toContain(costClause.text);
  expect(html).toContain("Örjan Strand");
  expect(html).toContain("ta fram ett förfrågningsunderlag");
  expect(html).toContain("från kl. 09.10");
  expect(html).toContain(`http://localhost${clause}`);
  expect(html).toContain(`/rundor/ny?beslut=${archiveClause.id}`);
  expect(html).toContain("Kommundirektörsgruppen, minnesanteckningar 24 september 2024, punkt 3a, beslut 1");
  expect(await visitor.get(`${clause}?lang=en`)).toContain("The words in the source");
});

test("a clause without body, day or known words has a page too", async () => {
  const html = await visitor.get(clausePath(cooperation.slug, "utan-organ", undated.slug, hostClause.slug));
  expect(html).toContain("dag okänd");
  expect(html).toContain("Läsaren har inte pekat ut orden");
});

test("a clause that is not there is not found", async () => {
  await visitor.get(clausePath(cooperation.slug, directorsGroup.slug, september.slug, "9-9"), 404);
  await visitor.get(clausePath(cooperation.slug, "%00", september.slug, "9-9"), 404);
  await visitor.get(clausePath("annan", directorsGroup.slug, september.slug, archiveClause.slug), 404);
  expect(await visitor.get(decisionsPath("annan"), 404)).toContain("Sidan finns inte");
});
