import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../../test/browser.ts";
import { freshDb } from "../../../../test/db.ts";
import { appForAll } from "../../../../test/app.ts";
import {
  anna,
  annaMisspelt,
  cooperation,
  kvarnby,
  loadRegister,
  november,
  undated,
} from "../../decisions/fixtures.ts";
import { answerPath, answerUndoingPath, partyPath, suggestionsPath } from "../paths.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const list = suggestionsPath(cooperation.slug);
const nobody = "00000000-0000-7000-8000-00000000ffff";

beforeEach(async () => {
  await loadRegister(db);
  // Words bear witness to those alone who may read the whole of what they stand in.
  await db
    .insertInto("documents")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: november.id,
      sha256: "november",
      file_name: "november.txt",
      format: "text",
      text: "",
      record: "{}",
      original: Buffer.from(""),
    })
    .execute();
});

async function suggest(values: { left_id: string; right_id: string } | { meeting_id: string; date: string }) {
  const kind = "left_id" in values ? ("same-party" as const) : ("meeting-date" as const);
  const witness =
    kind === "same-party"
      ? {}
      : {
          witness_meeting_id: november.id,
          witness_text: "På mötet den 11 juni beslutades att <dela> värdskapet.",
        };
  const { id } = await db
    .insertInto("suggestions")
    .values({
      cooperation_id: cooperation.id,
      kind,
      // As the rule that finds them writes it: an answer taken back is the same question again.
      fingerprint: kind === "same-party" ? `same ${anna.id} ${annaMisspelt.id}` : "date",
      reasons: JSON.stringify(["one-letter", "same-organisation"]),
      ...values,
      ...witness,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const suggestAnnas = () => suggest({ left_id: anna.id, right_id: annaMisspelt.id });

test("two near names stand side by side with what speaks for it", async () => {
  await suggestAnnas();
  const html = await visitor.get(list);
  expect(html).toContain("Är Anna Bergqvist och Anna Bergkvist samma person?");
  expect(html).toContain("En bokstav skiljer");
  expect(html).toContain("Slå ihop som Anna Bergkvist");
  expect(await visitor.get(`${list}?lang=en`)).toContain("Keep apart");
});

test("what speaks against it stands beside what speaks for it", async () => {
  await suggestAnnas();
  const html = await visitor.get(list);
  expect(html).toContain("Talar emot");
  expect(html).toMatch(/Anna Berg\wvist 2024: (?:ett möte|\d möten)/);
  expect(html).toMatch(/<dt>Senast<\/dt><dd><a href="[^"]*moten/);
});

test("a merge keeps the name that was chosen, and can be undone", async () => {
  const id = await suggestAnnas();
  expect(await visitor.post(answerPath(cooperation.slug, id), { svar: "right" })).toMatchObject({
    status: 303,
    to: list,
  });

  const answered = await visitor.get(list);
  expect(answered).toContain("Anna Bergqvist och Anna Bergkvist är samma.");
  expect(await visitor.get(partyPath(cooperation.slug, "person", annaMisspelt.slug))).toContain(
    "24 september 2024: närvarande",
  );

  expect(await visitor.post(answerUndoingPath(cooperation.slug, id))).toMatchObject({
    status: 303,
    to: list,
  });
  expect(await visitor.get(list)).toContain("Är Anna Bergqvist och Anna Bergkvist samma person?");
  const again = await visitor.post(answerUndoingPath(cooperation.slug, id));
  expect([again.status, again.html.includes("redan ångrat")]).toEqual([409, true]);
});

test("two that are kept apart are not asked about again", async () => {
  const id = await suggestAnnas();
  await visitor.post(answerPath(cooperation.slug, id), { svar: "apart" });
  const html = await visitor.get(list);
  expect(html).toContain("Anna Bergqvist och Anna Bergkvist hålls isär.");
  expect(html).toContain("Inga förslag väntar");

  const again = await visitor.post(answerPath(cooperation.slug, id), { svar: "left" });
  expect([again.status, again.html.includes("redan besvarad")]).toEqual([409, true]);
});

test("a lost date is offered with the words that bear witness, accepted and taken back", async () => {
  const id = await suggest({ meeting_id: undated.id, date: "2024-06-11" });
  const html = await visitor.get(list);
  expect(html).toContain("den 11 juni 2024?");
  expect(html).toContain("beslutades att &lt;dela&gt; värdskapet");
  expect(html).toContain('href="/nordsjobygden/moten/kommundirektorsgruppen/2024-11-26"');

  await visitor.post(answerPath(cooperation.slug, id), { svar: "accept" });
  expect(await visitor.get(list)).toContain("hölls den 11 juni 2024.");
  expect(
    await db.selectFrom("meetings").select("held_on").where("id", "=", undated.id).executeTakeFirst(),
  ).toEqual({
    held_on: "2024-06-11",
  });
  await visitor.post(answerUndoingPath(cooperation.slug, id));
  expect(
    await db.selectFrom("meetings").select("held_on").where("id", "=", undated.id).executeTakeFirst(),
  ).toEqual({
    held_on: null,
  });
});

test("a date can be declined", async () => {
  const id = await suggest({ meeting_id: undated.id, date: "2024-06-11" });
  await visitor.post(answerPath(cooperation.slug, id), { svar: "decline" });
  expect(await visitor.get(list)).toContain("hölls inte den 11 juni 2024.");
});

test("a refused merge says why and changes nothing", async () => {
  const id = await suggest({ left_id: anna.id, right_id: kvarnby.id });
  const refused = await visitor.post(answerPath(cooperation.slug, id), { svar: "left" });
  expect([refused.status, refused.html.includes("kan inte vara samma")]).toEqual([409, true]);
});

test("an answer that is none is refused, and one to a question that is not there is not found", async () => {
  const id = await suggestAnnas();
  const refused = await visitor.post(answerPath(cooperation.slug, id), { svar: "kanske" });
  expect([refused.status, refused.html.includes("gick inte att förstå")]).toEqual([400, true]);
  expect((await visitor.post(answerPath(cooperation.slug, nobody), { svar: "left" })).status).toBe(404);
  expect((await visitor.post(answerPath(cooperation.slug, "x"), { svar: "left" })).status).toBe(404);
  expect((await visitor.post(answerUndoingPath(cooperation.slug, nobody))).status).toBe(404);
  await visitor.get(suggestionsPath("annan"), 404);
});

test("when nothing waits, the page says where questions come from", async () => {
  expect(await visitor.get(list)).toContain("Inga förslag väntar");
});

test("many questions stand on pages, and whoever answers stays on his", async () => {
  const at = (n: number) => `2026-11-23T09:00:${String(n).padStart(2, "0")}Z`;
  const days = Array.from({ length: 21 }, (_, i) => `2020-05-${String(i + 1).padStart(2, "0")}`);
  const many = days.map((date, i) => ({
    cooperation_id: cooperation.id,
    kind: "meeting-date" as const,
    fingerprint: `date ${date}`,
    meeting_id: undated.id,
    date,
    witness_meeting_id: november.id,
    suggested_at: new Date(at(i)),
  }));
  const stored = await db.insertInto("suggestions").values(many).returning("id").execute();
  const [first, second] = [await visitor.get(list), await visitor.get(`${list}?sida=2`)];
  expect(first.match(/20 maj 2020/g)).toHaveLength(1);
  expect(first).not.toContain("21 maj 2020");
  expect(second).toContain("21 maj 2020");
  expect(second).not.toContain("20 maj 2020");
  const last = stored.at(-1)?.id ?? "";
  const answered = await visitor.post(answerPath(cooperation.slug, last), { svar: "decline", sida: "2" });
  expect(answered).toMatchObject({ status: 303, to: `${list}?sida=2` });
});
