// The anchoring of 2019 with those who missed a study trip: what was taken up there is answered at the table, and by mail
// from home; it ends as an anchored proposal, which the next agenda shows with what each municipality has said.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addItem } from "../../src/features/agenda/items/commands.ts";
import { planMeeting, takeStep } from "../../src/features/meetings/index.ts";
import { expectAccessible } from "../chromium.ts";
import {
  directorOf,
  directors,
  loadEleven,
  municipalities,
  type Municipality,
  region,
  secretary,
} from "../consultations/year-2018/eleven.ts";
import { round, settingOf2018 } from "../consultations/year-2018/setting.ts";
import { movedOn } from "../loop/writing.ts";
import { closedRound, lettersSent, repliesKept } from "../rounds/in-the-register.ts";
import { closeRound, openRound, rowsOf, tap } from "../rounds/round-pages.ts";
import { writeDown } from "../rounds/told.ts";

const { db, clock, screen, mail, enter, onDay } = settingOf2018();
const meetings = `/${region.slug}/moten/kommundirektorsgruppen`;
const [trip, next] = [`${meetings}/2019-09-05`, `${meetings}/2019-09-24`];
const title = "Underlag om regionplanen";
const question = "Kan vi enas om underlaget om regionplanen?";
const clauses = ["att lyfta fram de tre stationslägena", "att mötas inför varje samråd"];
const absent: readonly Municipality[] = ["Höör", "Svedala", "Vellinge"];
/** On the trip, but without a phone that works. */
const atTable: readonly Municipality[] = ["Burlöv", "Lund"];
const addition = "Ja, med tillägget att järnvägen nämns först.";
const heard = "Sagt på studieresan den 5 september";
const doubtful = "Vi kan leva med det här. Tidplanen är snäv, men det går.";

test("those who missed the trip say their views by mail, and the proposal comes anchored to the next agenda", async () => {
  await loadEleven(db);
  const itemId = await planned();
  clock.set("2019-08-26T07:00:00Z");
  const desk = await screen.open(`${trip}/dagordning`, { cookies: await enter(secretary) });
  await ask(desk);
  expect(await lettersSent(db, "question")).toEqual(municipalities);
  await answerOnTheTrip(desk);
  await moveToNext(desk);
  await answerFromHome(desk);
  await close(desk);
  await seeOnNextAgenda(desk);
  await expectKept(itemId);
}, 120_000);

/** The trip is called with its agenda; the meeting after it is only planned. */
async function planned(): Promise<string> {
  const own = { cooperationId: region.id, accountId: secretary.accountId };
  return db.transaction().execute(async (tx) => {
    const place = { ...own, bodyId: directors.id, starts: "09:00", ends: "17:00" };
    const abroad = { heldOn: "2019-09-05", lastOn: "2019-09-06", name: "Studieresa", place: "Århus" };
    const { id: meetingId } = await planMeeting(tx, { ...place, ...abroad });
    await planMeeting(tx, { ...place, heldOn: "2019-09-24", place: "Lund" });
    const { id: itemId } = await addItem(tx, {
      meetingId,
      title,
      kind: "decision",
      background: "Gruppen för fysisk planering har skrivit underlaget.",
      proposals: clauses,
      origin: "desk",
    });
    expect((await takeStep(tx, { ...own, meetingId }, "called")).ok).toBe(true);
    return itemId;
  });
}

/** From the item, before the trip. */
async function ask(desk: Page): Promise<void> {
  await desk.getByRole("link", { name: title }).click();
  await desk.getByRole("link", { name: "Fråga kommunerna om punkten" }).click();
  await desk.getByRole("link", { name: "Förankring" }).click();
  expect(await desk.getByLabel("Bakgrund").inputValue()).toContain(clauses.join("\n"));
  await desk.getByLabel("Fråga", { exact: true }).fill(question);
  await desk.getByLabel("Sista svarsdag").fill("2019-09-10");
  await desk.getByRole("button", { name: "Spara utkastet" }).last().click();
  await desk.goto(round(1));
  const unknown = municipalities.filter((name) => name !== "Lomma" && name !== "Malmö");
  const emails = unknown.map((name) => [`Svarar för ${name}: e-post`, directorOf(name).email]);
  await openRound(desk, Object.fromEntries(emails));
}

/** Most with their phones, and two by what the secretary hears. */
async function answerOnTheTrip(desk: Page): Promise<void> {
  await onDay(desk, "2019-09-05T12:00:00Z", round(1));
  const phone = await screen.open("/", { width: 360 });
  for (const name of municipalities.filter((each) => !absent.includes(each) && !atTable.includes(each))) {
    const letter = await mail.letterTo(directorOf(name).email, question);
    await tap(phone, letter.link("/runda/"), /^Bifall /);
  }
  for (const name of atTable) {
    await desk.goto(round(1));
    const say = () => desk.getByLabel("Bifall", { exact: true }).check();
    await writeDown(desk, { name, how: heard, say });
  }
}

/** Nothing is decided while some have said nothing. */
async function moveToNext(desk: Page): Promise<void> {
  await onDay(desk, "2019-09-06T13:00:00Z", `${trip}/protokoll`);
  await movedOn(desk, title);
}

async function answerFromHome(desk: Page): Promise<void> {
  clock.set("2019-09-09T07:00:00Z");
  const said = [
    ["Höör", "Ok för Höör", "outlook"],
    ["Svedala", addition, "gmail"],
    ["Vellinge", doubtful, "iphone"],
  ] as const;
  for (const [name, words, program] of said) {
    const director = directorOf(name);
    await mail.reply(await mail.letterTo(director.email, question), director, words, program);
  }
  await onDay(desk, "2019-09-09T08:00:00Z", round(1));
  const letter = desk.locator("#mejl > article");
  await letter.getByText(doubtful).first().waitFor();
  expect(await desk.locator("#summa").textContent()).toContain("1 har inte svarat");
  await letter.getByRole("button", { name: "Bifall med kommentar", exact: true }).click();
  await desk
    .getByText(/^Alla är eniga, med kommentarer/)
    .first()
    .waitFor();
}

async function close(desk: Page): Promise<void> {
  const states: Partial<Record<Municipality, string>> = {
    Svedala: "Bifall med kommentar",
    Vellinge: "Bifall med kommentar",
  };
  expect(await rowsOf(desk)).toEqual(municipalities.map((name) => [name, states[name] ?? "Bifall"]));
  await closeRound(desk, "Underlaget går vidare till dem som företräder oss den 13 september.");
  await desk.getByText("Förslaget är förankrat.").waitFor();
  expect(await lettersSent(db, "result")).toEqual(municipalities);
  const letter = await mail.letterTo(directorOf("Höör").email, "Så blev det");
  expect(letter.text).toContain("Förslaget är förankrat.");
  expect(letter.text).toContain("den 13 september");
}

async function seeOnNextAgenda(desk: Page): Promise<void> {
  await desk.goto(`${next}/dagordning`);
  const item = desk.locator("[data-item]", { hasText: title });
  const anchoring = item.getByRole("region", { name: "Förankring" });
  await anchoring.getByText("Enighet med kommentarer").waitFor();
  await anchoring.getByText("Vad var och en av de 11 har svarat").click();
  const rows = anchoring.locator(".round-said > div");
  const told = await rows.evaluateAll((all) =>
    all.map((row) =>
      [row.querySelector("dt"), ...row.querySelectorAll("dd > *")].map((each) => each?.textContent),
    ),
  );
  const comments: Partial<Record<Municipality, string>> = { Svedala: addition, Vellinge: doubtful };
  expect(told).toEqual(
    municipalities.map((name) => {
      const comment = comments[name];
      return comment === undefined ? [name, "Bifall"] : [name, "Bifall med kommentar", comment];
    }),
  );
  for (const width of [1280, 360]) {
    await desk.setViewportSize({ width, height: 900 });
    await expectAccessible(desk);
  }

  const own = { cooperationId: region.id, accountId: secretary.accountId };
  const { id: meetingId } = await db
    .selectFrom("meetings")
    .select("id")
    .where("held_on", "=", "2019-09-24")
    .executeTakeFirstOrThrow();
  await db.transaction().execute((tx) => takeStep(tx, { ...own, meetingId }, "called"));
  const cookies = await enter(directorOf("Malmö"));
  const phone = await screen.open(`${next}/dagordning`, { width: 360, cookies });
  await phone.getByText("Vad var och en av de 11 har svarat").click();
  await phone.getByText(addition).waitFor();
  await expectAccessible(phone);
  await phone.goto(trip);
  await phone.getByText("Enighet med kommentarer").first().waitFor();
}

async function expectKept(itemId: string): Promise<void> {
  expect(await closedRound(db)).toMatchObject({
    kind: "anchoring",
    outcome: "consensus-with-comments",
    result: { kind: "anchoring", isAnchored: true },
    item_id: itemId,
    closedBy: secretary.name,
  });
  const replies = await repliesKept(db);
  expect(replies.map(({ of }) => of).toSorted((a, b) => a.localeCompare(b, "sv"))).toEqual(municipalities);
  const stances: Partial<Record<Municipality, { stance: string; words: string }>> = {
    Svedala: { stance: "agree-with-comment", words: addition },
    Vellinge: { stance: "agree-with-comment", words: doubtful },
  };
  for (const name of municipalities) {
    const isAbsent = absent.includes(name);
    const isTold = atTable.includes(name);
    expect(replies.find(({ of }) => of === name)).toEqual({
      of: name,
      by: isTold ? null : directorOf(name).name,
      cameBy: isAbsent ? "mail" : isTold ? "desk" : "link",
      answer: { "stance-1": stances[name] ?? { stance: "agree", words: "" } },
      words: "",
      toldHow: isTold ? heard : "",
      isLate: false,
      sender: isAbsent ? directorOf(name).email : null,
    });
  }
  const items = await db
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .select(["meetings.slug", "items.title", "items.moved_from_id as from"])
    .select((row) =>
      row
        .selectFrom("proposals")
        .select((each) => each.fn<string[]>("array_agg", ["text"]).as("texts"))
        .whereRef("item_id", "=", "items.id")
        .as("proposals"),
    )
    .where("items.title", "=", title)
    .orderBy("meetings.slug")
    .execute();
  expect(items).toEqual([
    { slug: "2019-09-05", title, from: null, proposals: clauses },
    { slug: "2019-09-24", title, from: itemId, proposals: clauses },
  ]);
}
