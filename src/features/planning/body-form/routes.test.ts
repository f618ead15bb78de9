import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, loadAccounts, maja, seat, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { bodyFormOf } from "./queries.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const body = `/${sjoriket.slug}/organ/part-10`;
const own = { [madeFor]: secretary.id };
const form = {
  ...own,
  formellt: "ja",
  godkannande: "adjusters",
  numrering: "paragraph",
  justerare: "2",
  omrostning: "roll-call",
  start: "13.30",
  slut: "17",
  plats: "Vikby",
  stoppdagar: "10",
  kallelsedagar: "5",
  termin: "2",
  overens: "majority",
  svarande: "all",
};

let desk: Browser;
let member: Browser;
beforeEach(async () => {
  await loadAccounts(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  [desk, member] = [newBrowser(app), newBrowser(app)];
  await signIn(db, desk, secretary.email);
  await signIn(db, member, director.email);
});

test("how a body works is said once, and said anew", async () => {
  const saved = await desk.post(`${body}/arbetsform`, form);
  expect([saved.status, saved.to], saved.html).toEqual([303, body]);
  expect(await bodyFormOf(db, group.id)).toEqual({
    isFormal: true,
    approval: "adjusters",
    numbering: "paragraph",
    adjusters: 2,
    voting: "roll-call",
    starts: "13:30",
    ends: "17:00",
    place: "Vikby",
    stopDays: 10,
    callDays: 5,
    meetingsATerm: 2,
    roundRule: "majority",
    quorum: "all",
  });
  await desk.post(`${body}/arbetsform`, { ...own, stoppdagar: "0", kallelsedagar: "7" });
  expect(await bodyFormOf(db, group.id)).toMatchObject({
    isFormal: false,
    voting: "none",
    stopDays: 0,
    roundRule: "consensus",
    quorum: "half",
  });
  expect(await whoDid(db, "body-form.changed")).toEqual([secretary.id, secretary.id]);
});

test("what can't be is told in a sentence, and nothing that was written is lost", async () => {
  const faults: [Record<string, string>, string][] = [
    [{ justerare: "0" }, "behöver minst en"],
    [{ justerare: "många" }, "Antalet justerare"],
    [{ stoppdagar: "91" }, "Dagar före mötet"],
    [{ kallelsedagar: "" }, "Dagar före mötet"],
    [{ termin: "0" }, "Möten per termin"],
    [{ slut: "12" }, "slutar innan det börjar"],
    [{ start: "sen" }, "Tiden går inte att läsa"],
  ];
  for (const [fields, sentence] of faults) {
    const refused = await desk.post(`${body}/arbetsform`, { ...form, ...fields });
    expect(refused.status, sentence).toBe(409);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="Vikby"');
  }
});

test("the body's page tells who sits there, and that it meets too seldom", async () => {
  await desk.post(`${body}/arbetsform`, form);
  const page = await member.get(body);
  expect(page).toContain("Ledamöter och ersättare");
  expect(page).toContain("Maja Strand");
  expect(page).toContain("minst 2 gånger per termin. Höstterminen har inget möte.");
  expect(page).not.toContain("arbetsform");
  expect(await desk.get(body)).toContain(`href="${body}/arbetsform"`);
});

test("how a body works is its desk's to say", async () => {
  await member.get(`${body}/arbetsform`, 404);
  const byMember = { ...form, [madeFor]: director.id };
  expect((await member.post(`${body}/arbetsform`, byMember)).status).toBe(404);
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  expect((await member.post(`${body}/arbetsform`, byMember)).status).toBe(303);
});
