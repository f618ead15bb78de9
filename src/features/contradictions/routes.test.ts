import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { cooperation, loadRegister, november, september } from "../decisions/fixtures.ts";
import { contradictionsPath, reopeningPath, settlingPath } from "./paths.ts";

const { db } = freshDb();
const app = appForAll(db);
const visitor = browser(app);
const list = contradictionsPath(cooperation.slug);
const nobody = "00000000-0000-7000-8000-00000000ffff";
const weekday = { code: "weekday-mismatch", facts: { date: "2024-09-24", written: "3", actual: "2" } };
const proposal = { code: "proposal-without-decision", facts: { title: "<b>Budget</b>" } };

beforeEach(() => loadRegister(db));

async function contradict(
  { code, facts }: { code: string; facts: Record<string, string> },
  meeting: { id: string },
) {
  const { id } = await db
    .insertInto("contradictions")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: meeting.id,
      code,
      facts: JSON.stringify(facts),
      spans: JSON.stringify([[0, 10]]),
      fingerprint: `${meeting.id} ${code}`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

test("contradictions stand by meeting, with what is wrong, and their words one link away", async () => {
  const id = await contradict(weekday, september);
  await contradict(proposal, november);
  const html = await visitor.get(list);
  expect(html).toContain("onsdag den 24 september 2024, men den dagen är en tisdag");
  expect(html).toContain(`?ord=motsagelse-${id.slice(0, 8)}#ord`);
  expect(html).toContain("&lt;b&gt;Budget");
  expect(html.indexOf("26 november 2024")).toBeLessThan(html.indexOf("onsdag den 24"));
  expect(await visitor.get(`${list}?lang=en`)).toContain("Wrong weekday");
});

test("one kind can be chosen", async () => {
  await contradict(weekday, september);
  await contradict(proposal, november);
  const html = await visitor.get(`${list}?slag=weekday-mismatch`);
  expect(html).toContain("onsdag den 24");
  expect(html).not.toContain("&lt;b&gt;Budget");
  expect(await visitor.get(`${list}?slag=two-minutes-one-day`)).toContain("Inget av det här slaget väntar");
});

test("a contradiction is settled with a note, once, and taken up again", async () => {
  const id = await contradict(weekday, september);
  const settled = await visitor.post(settlingPath(cooperation.slug, id), { note: "Veckodagen är fel." });
  expect(settled).toMatchObject({ status: 303, to: list });
  const html = await visitor.get(list);
  expect(html).toContain("<q>Veckodagen är fel.</q>");
  expect(html).toContain("Inget att reda ut");

  const again = await visitor.post(settlingPath(cooperation.slug, id), { note: "Nej, datumet." });
  expect(again.status).toBe(409);
  expect(again.html).toContain("redan avgjord");
  expect(again.html).toContain("<q>Nej, datumet.</q>");

  expect(await visitor.post(reopeningPath(cooperation.slug, id))).toMatchObject({ status: 303, to: list });
  expect(await visitor.get(list)).toContain("Avgör den här");
  expect((await visitor.post(reopeningPath(cooperation.slug, id))).status).toBe(409);
});

test("a note that is too long is refused and given back", async () => {
  const id = await contradict(weekday, september);
  const note = "lång ".repeat(500);
  const refused = await visitor.post(settlingPath(cooperation.slug, id), { note });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain(note.trim());
});

async function settleFrom(referer: string) {
  await db.deleteFrom("contradictions").execute();
  const id = await contradict(weekday, september);
  const headers = { referer, origin: "http://localhost" };
  const response = await app.request(settlingPath(cooperation.slug, id), { method: "POST", headers });
  return response.headers.get("location");
}

test("settled on the meeting's page, one comes back there, and nowhere else", async () => {
  const meeting = `/${cooperation.slug}/moten/kommundirektorsgruppen/2024-09-24`;
  expect(await settleFrom(`http://localhost${meeting}?ord=punkt-1`)).toBe(`${meeting}?ord=punkt-1`);
  expect(await settleFrom(`http://elsewhere.example${meeting}`)).toBe(list);
  expect(await settleFrom(`http://localhost/${cooperation.slug}/motsagelser/x/avgorande`)).toBe(list);
});

test("what is not there is not found, and a form from another site is refused", async () => {
  const id = await contradict(weekday, september);
  expect((await visitor.post(settlingPath(cooperation.slug, nobody), { note: "" })).status).toBe(404);
  expect((await visitor.post(settlingPath(cooperation.slug, "x"), { note: "" })).status).toBe(404);
  expect((await visitor.post(reopeningPath(cooperation.slug, nobody))).status).toBe(404);
  await visitor.get(contradictionsPath("annan"), 404);
  const headers = { "sec-fetch-site": "cross-site" };
  expect((await app.request(settlingPath(cooperation.slug, id), { method: "POST", headers })).status).toBe(
    403,
  );
});
