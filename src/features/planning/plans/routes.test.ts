import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, loadAccounts, maja, seat, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { planMeeting } from "../../meetings/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const own = { [madeFor]: secretary.id };
const planning = `/${sjoriket.slug}/planering`;

let desk: Browser;
let plan: string;
beforeEach(async () => {
  await loadAccounts(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const made = await desk.post(planning, { ...own, namn: "Mötesdagar 2027", ar: "2027" });
  plan = made.to ?? "";
});

const revision = async () => /name="revision" value="(\w*)"/.exec(await desk.get(plan))?.[1] ?? "";
const ids = async () =>
  [...(await desk.get(plan)).matchAll(/name="rad-\d+-id" value="([\w-]+)"/g)].map(([, id]) => id ?? "");
async function save(fields: Record<string, string>) {
  return desk.post(plan, { ...own, revision: await revision(), ...fields });
}
const row = (number: number, dag: string, about: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({ organ: group.id, dag, start: "13.30", slut: "17", ...about }).map(([name, value]) => [
      `rad-${number}-${name}`,
      value,
    ]),
  );
const planned = () =>
  db.selectFrom("planned_days").select(["held_on", "meeting_id"]).orderBy("held_on").execute();
const daysPlanned = async () => (await planned()).map(({ held_on }) => held_on);
const meetings = () =>
  db.selectFrom("meetings").select(["slug", "state", "starts"]).orderBy("slug").execute();

test("days are saved as they are typed, several at once, and become meetings once", async () => {
  const saved = await save({
    ...row(0, "tors 28/1"),
    "fler-organ": group.id,
    "fler-dagar": "tors 25/3, ons 26 maj\n2027-08-25",
    "fler-start": "9",
  });
  expect(saved.status, saved.html).toBe(303);
  expect(await daysPlanned()).toEqual(["2027-01-28", "2027-03-25", "2027-05-26", "2027-08-25"]);

  const held = ["2027-01-28", "2027-03-25", "2027-05-26", "2027-08-25"];
  const whole = async () =>
    Object.fromEntries(
      (await ids()).flatMap((id, at) => Object.entries({ ...row(at, held[at] ?? ""), [`rad-${at}-id`]: id })),
    );
  // Thursday 25 March 2027 is Maundy Thursday.
  const refused = await save({ ...(await whole()), godkann: "ja" });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("Torsdag 25 mars 2027 är skärtorsdagen");
  expect(await meetings()).toEqual([]);

  for (const again of [1, 2]) {
    const approved = await save({ ...(await whole()), trots: "ja" });
    expect(approved.status, `${again} ${approved.html}`).toBe(303);
  }
  expect(await meetings()).toEqual(
    (await daysPlanned()).map((slug) => ({ slug, state: "planned", starts: "13:30" })),
  );
  expect(await whoDid(db, "plan.approved")).toEqual([secretary.id]);
  expect(await desk.get(plan)).toContain("Har blivit möten");
});

test("a day that can't be read saves none, and all that was typed stands", async () => {
  const refused = await save({ ...row(0, "28/1"), ...row(1, "i vår"), ...row(2, "25/3", { start: "sen" }) });
  expect(refused.status).toBe(409);
  for (const words of ['value="28/1"', 'value="i vår"', "Dagen går inte att läsa", "Tiden går inte att läsa"])
    expect(refused.html).toContain(words);
  expect(await daysPlanned()).toEqual([]);
});

test("what somebody else has saved in between is not written over", async () => {
  const old = await revision();
  await save(row(0, "28/1"));
  const late = await desk.post(plan, { ...own, revision: old, ...row(0, "4/2") });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Någon annan har ändrat planen");
  expect(late.html).toContain('value="4/2"');
  expect(await daysPlanned()).toEqual(["2027-01-28"]);
});

test("days of the plan are weighed against each other, and against what goes on outside", async () => {
  const event = { ...own, namn: "Kommundagarna", fran: "27/1 2027", till: "28/1 2027" };
  expect((await desk.post(`${planning}/handelser`, event)).status).toBe(303);
  await save({ ...row(0, "tors 28/1"), ...row(1, "fre 28/1") });
  const page = await desk.get(plan);
  expect(page).toContain("Organet har redan ett möte torsdag 28 januari 2027.");
  expect(page).toContain("Kommundagarna pågår torsdag 28 januari 2027.");
  const listed = await desk.get(planning);
  const removal = /action="([^"]*borttagning)"/.exec(listed)?.[1] ?? "";
  expect((await desk.post(removal, own)).status).toBe(303);
  expect(await desk.get(planning)).toContain("Inget är antecknat.");
  expect((await desk.post(`${planning}/handelser`, { ...event, fran: "snart" })).html).toContain(
    'value="Kommundagarna"',
  );
});

test("last year's days are suggested, moved round holidays, and not twice", async () => {
  for (const heldOn of ["2026-05-06", "2026-11-26"])
    await db.transaction().execute((tx) =>
      planMeeting(tx, {
        cooperationId: sjoriket.id,
        bodyId: group.id,
        accountId: secretary.id,
        heldOn,
        starts: "09:00",
        ends: "12:00",
        place: null,
      }),
    );
  expect((await save({ monster: "ja" })).status).toBe(303);
  expect(await daysPlanned()).toEqual(["2027-05-12", "2027-12-02"]);
  const rows = (await ids()).flatMap((id, at) =>
    Object.entries({ ...row(at, at === 0 ? "2027-05-12" : "2027-12-02"), [`rad-${at}-id`]: id }),
  );
  await save({ ...Object.fromEntries(rows), monster: "ja" });
  expect(await daysPlanned()).toEqual(["2027-05-12", "2027-12-02"]);
});

test("a day is removed, and a plan needs its name", async () => {
  await save(row(0, "28/1"));
  const [id = ""] = await ids();
  await save({ ...row(0, "28/1"), "rad-0-id": id, "rad-0-bort": "ja" });
  expect(await daysPlanned()).toEqual([]);
  expect((await desk.post(planning, { ...own, namn: "", ar: "2027" })).html).toContain("Ge planen ett namn");
});

test("a day whose meeting is hidden stands as settled, and leads nowhere", async () => {
  await save({ ...row(0, "tors 28/1"), godkann: "ja" });
  const link = '/2027-01-28"';
  expect(await desk.get(plan)).toContain(link);
  await db.transaction().execute(async (tx) => {
    const audience = { kind: "closed" as const, cooperation_id: sjoriket.id };
    const { id } = await tx
      .insertInto("audiences")
      .values(audience)
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.updateTable("meetings").set({ audience_id: id }).execute();
  });
  const page = await desk.get(plan);
  expect(page).toContain("torsdag 28 januari 2027</time> Direktörsgruppen");
  expect(page).not.toContain(link);
  expect(await ids()).toEqual([]);
});

test("planning is the secretariat's", async () => {
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  for (const address of [planning, plan]) {
    await member.get(address, 404);
    expect((await member.post(address, { [madeFor]: director.id })).status).toBe(404);
  }
});

test("a plan and an event that are sent twice are made once", async () => {
  const nytt = crypto.randomUUID();
  const wanted = { ...own, nytt, namn: "Mötesdagar 2028", ar: "2028" };
  for (const _ of [1, 2]) expect((await desk.post(planning, wanted)).to).toBe(`${planning}/${nytt}`);
  const event = { ...own, nytt: crypto.randomUUID(), namn: "Sportlov", fran: "2027-02-15" };
  for (const _ of [1, 2]) expect((await desk.post(`${planning}/handelser`, event)).status).toBe(303);
  expect((await db.selectFrom("outside_events").select("name").execute()).length).toBe(1);
  expect(await whoDid(db, "outside-event.added")).toEqual([secretary.id]);
  expect(await whoDid(db, "plan.made")).toEqual([secretary.id, secretary.id]);
  const page = await desk.get(planning);
  const names = [...page.matchAll(/name="nytt" value="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(2);
});
