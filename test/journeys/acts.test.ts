import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archive, cooperation, karin } from "../../src/features/meetings/fixtures.ts";
import { partyPath } from "../../src/features/parties/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { loadMinutesToOpen, officeOf, page as meeting } from "../publishing/minutes-to-open.ts";

const { db } = freshDb();
const browser = realBrowser(() => createApp(db, { sessions: () => officeOf(db) }));
beforeAll(() => loadMinutesToOpen(db));

test("whoever runs a cooperation is led from an item to who has read it, and from a person to what is stored", async () => {
  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", archive.id).execute();
  for (const width of [360, 1280]) {
    const one = await browser.open(meeting, { width });
    await one.getByRole("link", { name: "Händelser för punkt 2a", exact: true }).press("Enter");
    await one.getByText("Bara det som rör punkt 2a i mötet").waitFor();
    expect(await one.locator("tbody").textContent()).toContain("läste en punkt");
    await expectAccessible(one);

    const person = await browser.open(partyPath(cooperation.slug, "person", karin.slug), { width });
    await person.getByRole("link", { name: "Allt som är lagrat om personen" }).press("Enter");
    await person.getByRole("heading", { name: `Uppgifter om ${karin.name}` }).waitFor();
    await expectAccessible(person);
  }
});
