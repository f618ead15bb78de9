import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, loadAccounts, maja, seat, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const fresh = `/${sjoriket.slug}/moten/nytt`;
const at = (slug: string) => `/${sjoriket.slug}/moten/part-10/${slug}`;
const own = { [madeFor]: secretary.id };
const wanted = {
  ...own,
  organ: group.id,
  dag: "tors 26/11 2026",
  start: "13.30",
  slut: "17",
  plats: "Vikby",
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

const actsOf = async () =>
  (await db.selectFrom("acts").select("kind").orderBy("id").execute())
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("meeting."));

test("a meeting is planned as it is typed, and its page tells how it stands", async () => {
  const planned = await desk.post(fresh, wanted);
  expect([planned.status, planned.to], planned.html).toEqual([303, at("2026-11-26")]);
  const page = await desk.get(at("2026-11-26"));
  expect(page).toContain("Planerat möte");
  expect(page).toContain("13.30–17.00");
  expect(page).toContain("torsdag 12 november 2026");
  for (const part of ["dagordning", "kallelse", "protokoll", "justering", "andra"])
    expect(page).toContain(`href="${at("2026-11-26")}/${part}"`);
  expect(page).toContain("Signe Holm");
  expect(await actsOf()).toEqual(["meeting.planned"]);
});

test("a member sees the planned meeting, and none of the desk's ways in", async () => {
  await desk.post(fresh, wanted);
  const page = await member.get(at("2026-11-26"));
  expect(page).toContain("Planerat möte");
  expect(page).not.toContain("/andra");
  expect(page).not.toContain("/steg");
  await member.get(fresh, 404);
  await member.get(`${at("2026-11-26")}/andra`, 404);
  const byMember = { ...wanted, [madeFor]: director.id };
  expect((await member.post(`${at("2026-11-26")}/andra`, byMember)).status).toBe(404);
  expect((await member.post(`${at("2026-11-26")}/steg`, { ...byMember, steg: "held" })).status).toBe(404);
  expect((await member.post(fresh, byMember)).status).toBe(404);
});

test("a weekday that is not the date's stops nobody who means it, and loses nothing", async () => {
  const refused = await desk.post(fresh, { ...wanted, dag: "fre 26/11 2026", namn: "Dialogdag" });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("26 november 2026 är ingen fredag. Närmaste fredag är 27 november 2026.");
  expect(refused.html).toContain('value="fre 26/11 2026"');
  expect(refused.html).toContain('value="Dialogdag"');
  const planned = await desk.post(fresh, { ...wanted, dag: "fre 26/11 2026", trots: "ja" });
  expect(planned.to).toBe(at("2026-11-26"));
});

test("what can't be read is told in a sentence, and stands in its field", async () => {
  const faults: [Record<string, string>, string][] = [
    [{ dag: "" }, "Skriv vilken dag"],
    [{ dag: "i vår" }, "Dagen går inte att läsa"],
    [{ start: "halv två" }, "Tiden går inte att läsa"],
    [{ slut: "12" }, "slutar innan det börjar"],
    [{ till: "25/11 2026" }, "Sista dagen är före"],
    [{ lank: "javascript:alert(1)" }, "Länken går inte att följa"],
    [{ stopp: "30/11 2026" }, "efter mötet"],
    [{ organ: "" }, "Välj vilket organ"],
  ];
  for (const [fields, sentence] of faults) {
    const refused = await desk.post(fresh, { ...wanted, ...fields });
    expect(refused.status, sentence).toBe(409);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="Vikby"');
  }
  expect(await actsOf()).toEqual([]);
});

test("what nobody tells is as the body uses to have it, but a journey has hours of its own", async () => {
  await db
    .insertInto("body_forms")
    .values({
      body_id: group.id,
      cooperation_id: sjoriket.id,
      starts: "09:00",
      ends: "12:00",
      place: "Kommunhuset",
      stop_days: 10,
      meetings_a_term: null,
    })
    .execute();
  await desk.post(fresh, { ...own, organ: group.id, dag: "26/11 2026" });
  await desk.post(fresh, { ...own, organ: group.id, dag: "8/10 2027", till: "9/10 2027", trots: "ja" });
  const meetings = await db
    .selectFrom("meetings")
    .select(["slug", "starts", "ends", "place", "stop_on", "last_on"])
    .orderBy("slug")
    .execute();
  expect(meetings).toEqual([
    {
      slug: "2026-11-26",
      starts: "09:00",
      ends: "12:00",
      place: "Kommunhuset",
      stop_on: "2026-11-16",
      last_on: null,
    },
    {
      slug: "2027-10-08",
      starts: null,
      ends: null,
      place: null,
      stop_on: "2027-09-28",
      last_on: "2027-10-09",
    },
  ]);
});

test("a closed part is seen by those named in it alone", async () => {
  const sent = new FormData();
  const part = { namn: "Kollegial del", start: "16", slut: "17", krets: "closed", person: maja.id };
  for (const [name, value] of Object.entries(wanted)) sent.append(name, value);
  for (const [name, value] of Object.entries(part)) sent.append(`del-0-${name}`, value);
  expect((await desk.post(fresh, sent)).status).toBe(303);
  expect(await member.get(at("2026-11-26"))).toContain("Kollegial del");
  expect(await desk.get(at("2026-11-26"))).not.toContain("Kollegial del");

  // Who does not see the part changes the rest, and leaves it as it is.
  await desk.post(`${at("2026-11-26")}/andra`, { ...wanted, plats: "Lerby" });
  expect(await member.get(at("2026-11-26"))).toContain("Kollegial del");
});

test("a part without its persons is refused, and one is changed and removed", async () => {
  const withPart = (part: Record<string, string>, person: string[] = []) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(wanted)) sent.append(name, value);
    for (const [name, value] of Object.entries(part)) sent.append(`del-0-${name}`, value);
    for (const id of person) sent.append("del-0-person", id);
    return sent;
  };
  const refused = await desk.post(fresh, withPart({ namn: "Sluten del", krets: "closed" }));
  expect(refused.html).toContain("Kryssa för vilka");
  const strangers = await desk.post(fresh, withPart({ namn: "Sluten del", krets: "closed" }, [group.id]));
  expect(strangers.html).toContain("En av dem som nämns finns inte");
  expect((await desk.post(fresh, withPart({ namn: "Lunch", krets: "body", start: "12" }))).status).toBe(303);
  const partNow = () =>
    db.selectFrom("meeting_parts").select(["id", "name", "audience_id", "starts"]).execute();
  const [lunch] = await partNow();
  expect(lunch).toMatchObject({ name: "Lunch", audience_id: null, starts: "12:00" });

  const change = `${at("2026-11-26")}/andra`;
  const id = lunch?.id ?? "";
  await desk.post(change, withPart({ id, namn: "Gemensam lunch", krets: "body" }));
  expect(await partNow()).toEqual([expect.objectContaining({ id, name: "Gemensam lunch", starts: null })]);
  await desk.post(change, withPart({ id, namn: "Gemensam lunch", krets: "body", bort: "ja" }));
  expect(await partNow()).toEqual([]);
});

test("a meeting is moved, and its address with it", async () => {
  await desk.post(fresh, wanted);
  const moved = await desk.post(`${at("2026-11-26")}/andra`, {
    ...wanted,
    dag: "3/12 2026",
    lank: "https://mote.example/1",
  });
  expect(moved.to, moved.html).toBe(at("2026-12-03"));
  expect(await desk.get(at("2026-12-03"))).toContain("https://mote.example/1");
  await desk.get(at("2026-11-26"), 404);
  expect(await actsOf()).toEqual(["meeting.planned", "meeting.moved", "meeting.changed"]);
});

test("steps are taken and taken back in their order, each an act", async () => {
  await desk.post(fresh, wanted);
  const step = (steg: string) => desk.post(`${at("2026-11-26")}/steg`, { ...own, steg });
  const early = await step("minuting");
  expect(early.status).toBe(409);
  expect(early.html).toContain("Steget kan inte tas nu");
  for (const steg of ["called", "held", "minuting", "back"])
    expect((await step(steg)).status, steg).toBe(303);
  expect(await desk.get(at("2026-11-26"))).toContain("Hållet möte");
  for (const steg of ["back", "back", "cancelled"]) expect((await step(steg)).status, steg).toBe(303);
  expect(await desk.get(at("2026-11-26"))).toContain("Inställt möte");
  expect((await actsOf()).length).toBe(8);
});

test("while a day is typed, its page is told what there is to say of it", async () => {
  const asked = new URLSearchParams({ organ: group.id, dag: "tors 24/12 2026" });
  const address = `/${sjoriket.slug}/planering/granska?${asked}`;
  const cookie = [...desk.cookies].map((pair) => pair.join("=")).join("; ");
  const piece = await app.request(address, { headers: { cookie } });
  expect(await piece.text()).toContain("Torsdag 24 december 2026 är julafton.");
  await member.get(address, 404);
});

test("a meeting that is planned twice on a day is told of", async () => {
  await desk.post(fresh, wanted);
  const again = await desk.post(fresh, wanted);
  expect(again.html).toContain("Organet har redan ett möte torsdag 26 november 2026.");
});

test("a meeting that is sent twice, also at once, is planned once", async () => {
  expect(await desk.get(fresh)).toMatch(/name="nytt" value="[^"]+"/);
  const sent = { ...wanted, nytt: crypto.randomUUID() };
  const answers = await Promise.all([desk.post(fresh, sent), desk.post(fresh, sent)]);
  answers.push(await desk.post(fresh, sent));
  expect(answers.map(({ status, to }) => [status, to])).toEqual(answers.map(() => [303, at("2026-11-26")]));
  expect(await actsOf()).toEqual(["meeting.planned"]);
});
