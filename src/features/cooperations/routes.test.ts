import { expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { cooperation, emptyCooperation, loadMeetings } from "../meetings/fixtures.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));

test("the cooperations of this installation are listed with what they hold", async () => {
  await loadMeetings(db);
  const html = await visitor.get("/");
  expect(html).toContain(`href="/${cooperation.slug}"`);
  expect(html).toContain("4 möten");
  expect(html).toContain("2023–2024");
  expect(await visitor.get("/?lang=en")).toContain("4 meetings");
});

test("an empty cooperation says where to begin", async () => {
  await loadMeetings(db);
  const html = await visitor.get("/");
  expect(html).toContain(emptyCooperation.name);
  expect(html).toContain("Läs in de första protokollen");
});

test("an installation with nothing in it shows the command that changes that", async () => {
  const html = await visitor.get("/");
  expect(html).toContain("Inga samverkan än");
  expect(html).toContain("bin/genbo import");
});

test("a name of another script, as long as they come, is shown whole and harmless", async () => {
  const name = `<script>alert(1)</script> ${"Gränsöverskridandekommunsamarbetsorganisationen".repeat(4)}`;
  await db.insertInto("cooperations").values({ slug: "lang", name }).execute();
  const html = await visitor.get("/");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toContain("<script>alert");
});
