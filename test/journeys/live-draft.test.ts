// The response to a consultation, written by several at once.
import { expect, test } from "vitest";
import { expectAccessible } from "../chromium.ts";
import { liveDrafts } from "../consultations/live-drafts.ts";
import { eventually, isSaved, keptIn, selection } from "../room/desks.ts";

const drafts = liveDrafts();
const { db, summary, costs, atDesk, majas, field, section, textOf } = drafts;
const isReached = (page: Awaited<ReturnType<typeof atDesk>>) =>
  page.locator(".draft[data-reached]").waitFor();

test("two write in one part at once, each keeps his place, and who follows sees the paragraphs", async () => {
  const [one, other] = [await atDesk(), await majas()];
  await field(one, costs()).focus();
  await one.keyboard.type("De ökar.");
  await eventually(() => field(other, costs()).inputValue()).toBe("De ökar.");
  await other.getByText("skriver här").waitFor();
  await field(other, costs()).focus();
  await other.keyboard.press("Control+Home");
  for (const [typed, also] of ["Vå", "ra", " k", ": "].map((text, i) => [text, " Ja"[i] ?? ""] as const))
    await Promise.all([other.keyboard.type(typed), one.keyboard.type(also)]);
  const whole = "Våra k: De ökar. Ja";
  await eventually(() => field(one, costs()).inputValue()).toBe(whole);
  await eventually(() => field(other, costs()).inputValue()).toBe(whole);
  expect(await selection(one)).toEqual([whole, whole.length, whole.length]);
  expect(await selection(other)).toEqual([whole, 8, 8]);
  await eventually(() => textOf(costs())).toBe(whole);

  await field(one, summary()).focus();
  await one.keyboard.type("Vi är för.\nMen inte nu.");
  await section(other, summary()).locator("p", { hasText: "Men inte nu." }).first().waitFor();
  expect(await field(other, summary()).count()).toBe(0);
  await one.keyboard.press("Control+z");
  await eventually(() => textOf(summary())).toBe("");
  expect(await textOf(costs())).toBe(whole);
  const acts = db.selectFrom("acts").select("account_id").where("kind", "=", "consultation.written");
  // That the part was made and given, and that each of them has written.
  expect(await acts.where("at", ">", new Date(0)).execute()).toHaveLength(3);
  for (const page of [one, other]) {
    await isSaved(page);
    await expectAccessible(page);
  }
}, 120_000);

test("with a cut on one side both go on writing, and all of it is there afterwards, also after a crash", async () => {
  const [one, other] = [await majas(), await atDesk()];
  await field(one, costs()).focus();
  await one.keyboard.type("tid");
  await eventually(() => field(other, costs()).inputValue()).toBe("tid");
  one.removeAllListeners("console");
  const context = one.context();
  await context.setOffline(true);
  await one.keyboard.type(" och pengar");
  await one.getByText("Väntar på nätet.").waitFor();
  await field(other, costs()).focus();
  await other.keyboard.press("Control+Home");
  await other.keyboard.type("mer ");
  await eventually(() => textOf(costs())).toBe("mer tid");
  await one.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${drafts.here.address}/utkast`);
  await eventually(() => textOf(costs())).toBe("mer tid och pengar");
  for (const page of [again, other])
    await eventually(() => field(page, costs()).inputValue()).toBe("mer tid och pengar");
  await isSaved(again);
  await eventually(() => keptIn(again)).toEqual([]);
}, 120_000);

test("where no socket is let through it is saved as it is typed, and written live again when one is", async () => {
  drafts.refuseSockets(true);
  const other = await drafts.screen.open(`${drafts.here.address}/utkast`, {
    cookies: drafts.here.member.cookies,
  });
  other.removeAllListeners("console");
  await other.getByText("Skriv: Kostnader").click();
  await field(other, costs()).focus();
  await other.keyboard.type("tid");
  await eventually(() => textOf(costs())).toBe("tid");
  await isSaved(other);
  drafts.refuseSockets(false);
  await isReached(other);
  const page = await atDesk();
  await other.keyboard.type(" och pengar");
  await eventually(() => field(page, costs()).inputValue()).toBe("tid och pengar");

  await other.context().setOffline(true);
  drafts.refuseSockets(true);
  await other.keyboard.type(" utan väg");
  await drafts.write(costs(), "mer tid och pengar");
  await other.context().setOffline(false);
  await other.getByText("Där står nu: ”mer tid och pengar”").waitFor();
  expect(await textOf(costs())).toBe("mer tid och pengar");
  await other.getByRole("button", { name: "Skriv mitt" }).click();
  await eventually(() => textOf(costs())).toBe("tid och pengar utan väg");
  await eventually(() => field(page, costs()).inputValue()).toBe("tid och pengar utan väg");
}, 120_000);

test("whoever is no longer to write a part is told so at once, and what he wrote is given back", async () => {
  const page = await majas({ width: 360, scheme: "dark" });
  await field(page, costs()).focus();
  await page.keyboard.type("De ökar");
  await eventually(() => textOf(costs())).toBe("De ökar");
  await expectAccessible(page);
  await drafts.here.asDesk(`${drafts.here.address}/steg`, { steg: "commenting" });
  page.removeAllListeners("console");
  await page.context().setOffline(true);
  await page.keyboard.type(" mycket");
  await drafts.give(costs(), "");
  await page.context().setOffline(false);
  await page.getByText("De ökar mycket").first().waitFor();
  await page.getByText("Sidan får inget nytt längre.").waitFor();
  expect(await textOf(costs())).toBe("De ökar");
  await expectAccessible(page);
}, 120_000);

test("what is written when the response has been adopted is given back, and nothing of it is stored", async () => {
  const page = await majas();
  await field(page, costs()).focus();
  await page.keyboard.type("De ökar");
  await eventually(() => textOf(costs())).toBe("De ökar");
  page.removeAllListeners("console");
  await page.context().setOffline(true);
  await page.keyboard.type(" mycket");
  expect((await drafts.here.asDesk(`${drafts.here.address}/steg`, { steg: "dropped" })).status).toBe(303);
  await page.context().setOffline(false);
  await page.getByText("Det här kunde inte sparas").waitFor();
  await page.getByText("De ökar mycket").first().waitFor();
  expect(await textOf(costs())).toBe("De ökar");
  expect(await db.selectFrom("text_updates").select("id").execute()).toEqual([]);
}, 120_000);

test("comments come live, a wording is taken over in the middle of writing, and no comment is lost", async () => {
  await drafts.write(costs(), "De ökar.\nMycket.");
  await drafts.here.asDesk(`${drafts.here.address}/steg`, { steg: "commenting" });
  const [writer, desk] = [await majas(), await atDesk({ width: 360 })];
  const about = (text: string) =>
    section(desk, costs())
      .locator("details", { hasText: `Lämna en synpunkt på stycket` })
      .filter({ hasText: text });
  await about("Mycket.").locator("summary").click();
  await about("Mycket.").getByLabel("Synpunkt", { exact: true }).fill("Hur mycket?");

  await field(writer, costs()).focus();
  await writer.keyboard.press("Control+End");
  await writer.keyboard.type(" Verkligen.");
  await section(desk, costs()).locator("p", { hasText: "Mycket. Verkligen." }).first().waitFor();
  const begun = about("Mycket.").filter({ has: desk.locator(":focus") });
  expect(await begun.getByLabel("Synpunkt", { exact: true }).inputValue()).toBe("Hur mycket?");
  await begun.getByRole("button", { name: "Skicka" }).click();
  await section(writer, costs()).getByText("Hur mycket?").waitFor();
  await section(writer, costs()).getByText("Synpunkter på hur det stod förut").waitFor();

  await drafts.here.asDesk(`${drafts.here.address}/utkast/synpunkter`, {
    del: costs(),
    stycke: "De ökar.",
    lydelse: "De ökar med två procent.",
  });
  await section(writer, costs()).getByRole("button", { name: "Ta över lydelsen" }).waitFor();
  const { id } = await db
    .selectFrom("consultation_comments")
    .select("id")
    .where("proposed", "is not", null)
    .executeTakeFirstOrThrow();
  await drafts.here.asDesk(`${drafts.here.address}/utkast/synpunkter/${id}`, { svar: "taken" });
  const whole = "De ökar med två procent.\nMycket. Verkligen.";
  await eventually(() => field(writer, costs()).inputValue()).toBe(whole);
  expect(await selection(writer)).toEqual([whole, whole.length, whole.length]);
  await writer.keyboard.type(" Så.");
  await eventually(() => textOf(costs())).toBe(`${whole} Så.`);
  await expectAccessible(writer);
}, 120_000);
