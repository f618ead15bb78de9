import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, maja, seat, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { takeStep } from "../../meetings/index.ts";
import { loadPeople, plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { agendaOf } from "../items/queries.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const pdf = (name: string) => new File([`%PDF-1.7 ${name}`], name);

async function withItems() {
  await loadPeople(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  const meeting = await plannedMeeting(db);
  const roads = await put(db, meeting.id, "Vägar", { background: "Se bilaga 1 och bilaga 2." });
  const budget = await put(db, meeting.id, "Budget", { proposals: ["att anta budgeten i bilaga 3"] });
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const { slug: body } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  const at = `/${sjoriket.slug}/moten/${body}/${meeting.slug}`;
  const upload = (item: string, ...files: File[]) => {
    const form = new FormData();
    form.append(madeFor, secretary.id);
    for (const file of files) form.append("papper", file);
    return desk.post(`${at}/dagordning/punkter/${item}/bilagor`, form);
  };
  const call = () =>
    db
      .transaction()
      .execute((tx) =>
        takeStep(
          tx,
          { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id },
          "called",
        ),
      );
  return { meeting, roads, budget, desk, member, at, upload, call };
}

const annexes = async (meetingId: string) =>
  (await agendaOf(db, meetingId)).flatMap((item) =>
    item.annexes.map(({ number, title }) => `${number} ${title}`),
  );

test("annexes are numbered through the meeting, and what is written of them follows the order", async () => {
  const { meeting, roads, budget, desk, at, upload } = await withItems();
  expect((await upload(roads.id, pdf("Karta.pdf"), pdf("Kostnader.pdf"))).status).toBe(303);
  expect((await upload(budget.id, pdf("Budget_2027.pdf"))).status).toBe(303);
  expect(await annexes(meeting.id)).toEqual(["1 Karta", "2 Kostnader", "3 Budget 2027"]);
  expect(await whoDid(db, "annex.added")).toEqual([secretary.id, secretary.id]);

  const page = await desk.get(`${at}/dagordning`);
  const revision = /name="revision" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const move = { [madeFor]: secretary.id, revision, flytta: `up:${budget.id}` };
  expect((await desk.post(`${at}/dagordning/ordning`, move)).status).toBe(303);
  expect(await annexes(meeting.id)).toEqual(["1 Budget 2027", "2 Karta", "3 Kostnader"]);
  const [first, second] = await agendaOf(db, meeting.id);
  expect(first?.proposals[0]?.text).toBe("att anta budgeten i bilaga 1");
  expect(second?.background).toBe("Se bilaga 2 och bilaga 3.");
  const told = await db.selectFrom("items").select("annexes").orderBy("position").execute();
  expect(told.map((item) => item.annexes)).toEqual([["bilaga 1"], ["bilaga 2", "bilaga 3"]]);
});

test("an annex is given another heading, another place, and taken away", async () => {
  const { meeting, roads, desk, at, upload } = await withItems();
  await upload(roads.id, pdf("Karta.pdf"), pdf("Kostnader.pdf"));
  const [item] = await agendaOf(db, meeting.id);
  const change = (place: number, fields: Record<string, string>) =>
    desk.post(`${at}/dagordning/bilagor/${item?.annexes[place]?.id ?? ""}`, {
      [madeFor]: secretary.id,
      titel: "Kostnader 2027",
      ...fields,
    });
  expect((await change(1, { gor: "rename" })).status).toBe(303);
  expect((await change(1, { gor: "raise" })).status).toBe(303);
  expect(await annexes(meeting.id)).toEqual(["1 Kostnader 2027", "2 Karta"]);
  expect((await agendaOf(db, meeting.id))[0]?.background).toBe("Se bilaga 2 och bilaga 1.");
  expect((await change(1, { gor: "remove" })).status).toBe(303);
  expect(await annexes(meeting.id)).toEqual(["1 Karta"]);
  expect((await agendaOf(db, meeting.id))[0]?.background).toBe("Se bilaga 1 och bilaga [borttagen].");
});

test("a paper is saved by whoever may see its item, and by nobody before it is sent out", async () => {
  const { roads, desk, member, at, upload, call } = await withItems();
  await upload(roads.id, pdf("Kärta.pdf"));
  await desk.get(`${at}/bilagor/1`);
  await member.get(`${at}/bilagor/1`, 404);
  await call();
  const cookie = [...member.cookies].map((pair) => pair.join("=")).join("; ");
  const paper = await app.request(`${at}/bilagor/1`, { headers: { cookie } });
  expect(paper.status).toBe(200);
  expect(paper.headers.get("content-type")).toBe("application/pdf");
  expect(paper.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''K%C3%A4rta.pdf");
  expect(paper.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await paper.text()).toBe("%PDF-1.7 Kärta.pdf");
  await member.get(`${at}/bilagor/2`, 404);
  await member.get(`${at}/bilagor/ett`, 404);
  expect((await app.request(`${at}/bilagor/1`)).status).toBe(302);
});

test("a file of a kind that is no paper is refused by name, and none of them is kept", async () => {
  const { meeting, roads, upload } = await withItems();
  const refused = await upload(roads.id, pdf("Karta.pdf"), new File(["MZ\0\0\x01"], "verktyg.pdf"));
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("verktyg.pdf");
  expect(refused.html).toContain("inte av ett slag");
  expect(await annexes(meeting.id)).toEqual([]);
  expect((await upload(roads.id)).html).toContain("Välj minst en fil");
});

test("more than can be taken at once is refused with a sentence", async () => {
  const { roads, upload } = await withItems();
  const large = await upload(roads.id, new File([Buffer.alloc(50_000_001, "%PDF-")], "stor.pdf"));
  expect(large.status).toBe(413);
  expect(large.html).toContain("för stor");
});

test("annexes that are sent twice are there once", async () => {
  const { meeting, roads, desk, at } = await withItems();
  expect(await desk.get(`${at}/dagordning?andra=${roads.id}`)).toMatch(/name="nytt" value="[^"]+"/);
  const nytt = crypto.randomUUID();
  for (const _ of [1, 2]) {
    const form = new FormData();
    form.append(madeFor, secretary.id);
    form.append("nytt", nytt);
    for (const name of ["Karta.pdf", "Kostnader.pdf"]) form.append("papper", pdf(name));
    expect((await desk.post(`${at}/dagordning/punkter/${roads.id}/bilagor`, form)).status).toBe(303);
  }
  expect(await annexes(meeting.id)).toEqual(["1 Karta", "2 Kostnader"]);
  expect(await whoDid(db, "annex.added")).toEqual([secretary.id]);
});
