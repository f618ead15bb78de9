import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import {
  alvsater,
  anna,
  annaMisspelt,
  board,
  cooperation,
  directorsGroup,
  erik,
  kvarnby,
  loadRegister,
  orjan,
} from "../decisions/fixtures.ts";
import { mergeParties } from "./merging/commands.ts";
import { mergesPath, mergeUndoingPath, partiesPath, partyPath } from "./paths.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const page = (kind: "person" | "organisation" | "body", { slug }: { slug: string }) =>
  partyPath(cooperation.slug, kind, slug);

beforeEach(() => loadRegister(db));

test("people stand in Swedish order, with what they have taken part in", async () => {
  const html = await visitor.get(partiesPath(cooperation.slug, "person"));
  const places = ["Anna Bergkvist", "Anna Bergqvist", "Erik Nyholm", "Åsa Lindell", "Örjan Strand"].map(
    (name) => html.indexOf(`>${name}<`),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(await visitor.get(`${partiesPath(cooperation.slug, "person")}?lang=en`)).toContain(
    "5 people who stand",
  );
});

test("organisations and bodies have lists of their own", async () => {
  expect(await visitor.get(partiesPath(cooperation.slug, "organisation"))).toContain("Älvsäter");
  expect(await visitor.get(partiesPath(cooperation.slug, "body"))).toContain("Kommundirektörsgruppen");
});

test("a part of a name finds it, and a name that is not there says what to do", async () => {
  const list = partiesPath(cooperation.slug, "person");
  const found = await visitor.get(`${list}?namn=bergk`);
  expect(found).toContain("Anna Bergkvist");
  expect(found).not.toContain("Anna Bergqvist");
  expect(await visitor.get(`${list}?namn=xyz`)).toContain("Inget namn innehåller ”xyz”");
});

test("a long list gets letters to jump to", async () => {
  await db
    .insertInto("parties")
    .values(
      Array.from({ length: 40 }, (_, i) => {
        const id = crypto.randomUUID();
        return {
          id,
          current_id: id,
          cooperation_id: cooperation.id,
          kind: "person" as const,
          slug: `p-${i}`,
          name: `Person ${i}`,
        };
      }),
    )
    .execute();
  const html = await visitor.get(partiesPath(cooperation.slug, "person"));
  expect(html).toContain('href="#bokstav-Å"');
  expect(html).toContain('id="bokstav-Å"');
});

test("a person's page tells roles, presence, presentations and assignments", async () => {
  const html = await visitor.get(page("person", orjan));
  expect(html).toContain("Gemensamt e-arkiv");
  expect(html).toContain("ta fram ett förfrågningsunderlag");
  expect(html).toContain("24 september 2024: närvarande");
  expect(html).toContain('href="/nordsjobygden/organisationer/alvsater"');
  expect(html).toContain("innehavare=personer%2Forjan-strand");
  expect(await visitor.get(`${page("person", anna)}?lang=en`)).toContain("chair (1)");
});

test("regrets are seen on the strip, and meetings that do not name one", async () => {
  expect(await visitor.get(page("person", { slug: "asa-lindell" }))).toContain(
    "24 september 2024: anmält förhinder",
  );
  expect(await visitor.get(page("organisation", kvarnby))).toContain(
    "24 september 2024: närvarande, 1 person",
  );
});

test("a person in no attendance list has a page all the same", async () => {
  expect(await visitor.get(page("person", erik))).toContain("Finns inte i någon närvarolista");
});

test("an organisation's page tells its people and its code", async () => {
  await db
    .updateTable("parties")
    .set({ municipality_code: "9999", member_from: "2010-01-01" })
    .where("id", "=", alvsater.id)
    .execute();
  const html = await visitor.get(page("organisation", alvsater));
  expect(html).toContain("9999");
  expect(html).toContain("1 januari 2010");
  expect(html).toContain("Örjan Strand");
});

test("a body's page tells its meetings and who has attended, also when it has none", async () => {
  const html = await visitor.get(page("body", directorsGroup));
  expect(html).toContain("26 november 2024: möte");
  expect(html).toContain("Åsa Lindell");
  expect(await visitor.get(page("body", board))).toContain("Inga deltagare är antecknade");
});

test("a merged person leads to the one kept, whose page has every spelling and can undo the merge", async () => {
  const merged = await mergeParties(db, anna.id, annaMisspelt.id, null);
  if (!merged.ok) throw new Error(merged.reason);

  const response = await appForAll(db).request(page("person", annaMisspelt));
  expect([response.status, response.headers.get("location")]).toEqual([302, page("person", anna)]);
  const html = await visitor.get(page("person", anna));
  expect(html).toContain("26 november 2024: närvarande");
  expect(html).toContain('<span translate="no">Anna Bergkvist</span>');
  expect(html).toContain("Ångra sammanslagningen av Anna Bergkvist");

  const undoing = mergeUndoingPath(cooperation.slug, merged.value.mergeId);
  expect(await visitor.post(undoing)).toMatchObject({ status: 303, to: page("person", anna) });
  expect(await visitor.get(page("person", annaMisspelt))).toContain("<h1>Anna Bergkvist</h1>");
  const again = await visitor.post(undoing);
  expect(again.status).toBe(409);
  expect(again.html).toContain("redan ångrad");
});

test("two whom the register has not seen to be one are merged by hand", async () => {
  const html = await visitor.get(`${page("person", orjan)}?sla-ihop=ja`);
  expect(html).toContain(`<option value="${erik.id}">Erik Nyholm</option>`);
  expect(html).not.toContain(`<option value="${orjan.id}">`);

  const merge = (fields: Record<string, string>) => visitor.post(mergesPath(cooperation.slug), fields);
  expect(await merge({ behall: orjan.id, annan: erik.id })).toMatchObject({
    status: 303,
    to: page("person", orjan),
  });
  expect(await visitor.get(page("person", orjan))).toContain("Erik Nyholm lades ihop med Örjan Strand");

  const again = await merge({ behall: orjan.id, annan: erik.id });
  expect([again.status, again.html.includes("De är redan samma")]).toEqual([409, true]);
  const mixed = await merge({ behall: orjan.id, annan: kvarnby.id });
  expect([mixed.status, mixed.html.includes("av olika slag")]).toEqual([409, true]);
  expect((await merge({ behall: orjan.id, annan: "" })).html).toContain("Välj en annan i listan");
  expect((await merge({ behall: "x", annan: erik.id })).status).toBe(404);
});

test("names are shown, never run, however long they are", async () => {
  const name = `<script>alert(1)</script>${"Långnamn".repeat(30)}`;
  await db.updateTable("parties").set({ name }).where("id", "=", erik.id).execute();
  expect(await visitor.get(page("person", erik))).toContain("&lt;script&gt;alert(1)");
});

test("who is not there is not found", async () => {
  await visitor.get(page("person", { slug: "ingen" }), 404);
  await visitor.get(partiesPath("annan", "person"), 404);
  await visitor.get(partyPath("annan", "person", anna.slug), 404);
  expect((await visitor.post(mergeUndoingPath(cooperation.slug, "inget-id"))).status).toBe(404);
  expect((await visitor.post(mergeUndoingPath(cooperation.slug, anna.id))).status).toBe(404);
});

test("an empty cooperation says what to do", async () => {
  await db.insertInto("cooperations").values({ slug: "tom", name: "Tom" }).execute();
  expect(await visitor.get(partiesPath("tom", "body"))).toContain("Inga organ är inlästa än");
});
