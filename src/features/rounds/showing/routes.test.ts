import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { askMany, pastRounds, roundToRead } from "../../../../test/rounds/round-to-read.ts";
import { say, stance, stanceAlone } from "../../../../test/rounds/round-to-close.ts";
import type { Browser } from "../../../../test/signing-in.ts";
import type { RoundAnswer, RoundForm } from "../form/rules.ts";

const { db } = freshDb();
const list = "/sjoriket/rundor";
const comment = "Om kostnaden delas efter folkmängd.";
const own = "Vi har redan ett arkiv.";

async function answered(asking: Parameters<typeof roundToRead>[1]) {
  const at = await roundToRead(db, asking);
  await say(db, at.recipients.stallby, stance("agree-with-comment", comment));
  return at;
}

const cookiesOf = ({ cookies }: Browser) => ({
  cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
});

test("a row for each municipality: how far it has come, who said it, when, by what way, and the words", async () => {
  const at = await answered({ kind: "anchoring" });
  await say(db, at.recipients.lerby, { ...stance("agree"), cameBy: "mail" });
  await say(db, at.recipients.lerby, { ...stance("against", "Nej, inte nu."), cameBy: "page" });
  await sql`update round_recipients set opened_at = ${new Date("2026-11-12T07:00:00Z")}
    where id = ${at.recipients.vikby.recipientId}`.execute(db);
  const html = await at.desk.get(at.address);
  expect(html).toContain("Ska vi dela på ett e-arkiv?");
  expect(html).toContain("Förslaget är berett av arkivgruppen.");
  expect(html).toContain("Bifall med kommentar");
  expect(html).toContain(comment);
  expect(html).toContain("Sara Stål, 10 nov. 2026 10.00, via länken i mejlet");
  expect(html).toContain("Har öppnat");
  expect(html).toContain("Svarar: Maja Strand, Otto Löv (ersättare)");
  expect(html).toContain("Nej, inte nu.");
  expect(html).toContain("Ett tidigare svar");
  expect(html).toContain("2 av 3 har svarat");
  expect(html).toContain("1 bifall med kommentar · 1 avslag · 1 har inte svarat");
  expect(html).toContain("Inget är avgjort än");
  expect(html).toContain("Sista dag att svara");
  expect(html).toContain("11 dagar kvar");
  const english = await at.desk.get(`${at.address}?lang=en`);
  expect(english).toContain("2 of 3 have answered");
  expect(english).toContain("Nothing is settled yet");
});

test("what is missing for a quorum is said in words", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  expect(await at.desk.get(at.address)).toContain("Det fattas två svar");
  await say(db, at.recipients.lerby, stance("agree"));
  expect(await at.desk.get(at.address)).toContain("Det fattas ett svar");
  await say(db, at.recipients.stallby, stance("agree"));
  expect(await at.desk.get(at.address)).not.toContain("Det fattas");
});

const untilYou = "Svaren visas när du har svarat.";
const untilAnswered = "Svaren visas för den som själv har svarat";
const untilClosed = "Svaren visas när rundan är avslutad.";
const deskOnly = "Bara sekretariatet ser vad var och en har svarat.";

// What the one who is asked is told before he has answered and after, what another member is told, and both at the end.
test.for([
  ["at-once", null, null, null, null],
  ["after-answering", untilYou, null, untilAnswered, null],
  ["after-closing", untilClosed, untilClosed, untilClosed, null],
  ["secretariat", deskOnly, deskOnly, deskOnly, deskOnly],
] as const)("replies that are seen %s", async ([repliesSeen, silent, heard, member, closed]) => {
  const at = await answered({ kind: "anchoring", repliesSeen });
  const shows = (html: string, hidden: string | null) => {
    expect(html.includes(comment)).toBe(hidden === null);
    expect(html.includes("1 bifall med kommentar")).toBe(hidden === null);
    for (const sentence of [untilYou, untilAnswered, untilClosed, deskOnly])
      expect(html.includes(sentence), sentence).toBe(sentence === hidden);
    expect(html).toContain("Stallby");
  };
  const table = async (hidden: string | null) =>
    expect((await at.director.get(`${at.address}/svar.csv`)).includes(comment)).toBe(hidden === null);

  shows(await at.desk.get(at.address), null);
  shows(await at.director.get(at.address), silent);
  await table(silent);
  shows(await at.member.get(at.address), member);
  expect(await at.director.get(at.address)).toContain("1 av 3 har svarat");

  await say(db, at.recipients.vikby, stance("against", own));
  const after = await at.director.get(at.address);
  shows(after.replace("1 bifall med kommentar · 1 avslag", "1 bifall med kommentar"), heard);
  expect(after).toContain(own);
  expect(after).toContain("2 av 3 har svarat");
  await table(heard);

  await at.close();
  shows(await at.director.get(at.address), closed);
  shows(await at.member.get(at.address), closed);
  shows(await at.desk.get(at.address), null);
  await at.anybody.get(at.address, 404);
});

test("of a round that is open to all, the public is told the question and what came of it, and nobody's name", async () => {
  const at = await answered({ kind: "anchoring" });
  await sql`update cooperations set opened_at = now()`.execute(db);
  await sql`update rounds set audience_id = 1`.execute(db);
  await at.close();
  const html = await at.anybody.get(at.address);
  expect(html).toContain("Ska vi dela på ett e-arkiv?");
  expect(html).toContain("Ingen enighet");
  expect(html).not.toContain("Stallby");
  expect(html).not.toContain(comment);
  expect(html).toContain("visas för den som hör till samverkan");
  await at.anybody.get(`${at.address}/svar.csv`, 404);
});

test("the list has what goes on first, then what is over by its year, and can be narrowed", async () => {
  const at = await answered({ kind: "anchoring" });
  await pastRounds(db, 30, stanceAlone);
  await sql`insert into rounds (cooperation_id, number, kind, question, form, deadline, audience_id, opened_at)
    select cooperation_id, n, 'figures', case n when 2 then 'Utkastet' else 'Den försenade' end, form, '2026-11-10',
      audience_id, case n when 3 then now() end from rounds, (values (2), (3)) as others (n) where number = 1`.execute(
    db,
  );
  const first = await at.desk.get(list);
  const order = [
    "Pågår",
    "Ska vi dela",
    "Svarstiden är ute",
    "Den försenade",
    "Utkastet",
    "grupp-2025",
    "Fråga 30",
  ];
  const places = order.map((words) => first.indexOf(words, first.indexOf("<main")));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(first).toContain("1 av 3 har svarat");
  expect(first).toContain("6 dagar sedan");
  expect(first).not.toContain("Fråga 1<");
  expect(await at.desk.get(`${list}?sida=2`)).toContain("Fråga 1<");
  expect(await at.director.get(list)).not.toContain("Utkastet");
  const narrowed = await at.desk.get(`${list}?slag=figures&ar=2026`);
  expect(narrowed).toContain("Den försenade");
  expect(narrowed).not.toContain("Ska vi dela");
  expect(await at.desk.get(`${list}?ar=2019`)).toContain("Ingen runda passar urvalet");
  expect(await at.desk.get("/sjoriket")).toContain(`href="${list}"`);
  await sql`update cooperations set opened_at = now()`.execute(db);
  expect(await at.anybody.get("/sjoriket")).not.toContain(`href="${list}"`);
});

test("a cooperation without rounds says what they are", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await sql`delete from round_answerers`.execute(db);
  await sql`delete from round_recipients`.execute(db);
  await sql`delete from rounds`.execute(db);
  await sql`update cooperations set opened_at = now()`.execute(db);
  expect(await at.desk.get(list)).toContain("Inga rundor än");
  expect(await at.anybody.get(list)).toContain("Rundor visas för den som hör till samverkan.");
});

const wide: RoundForm = [
  {
    id: "tal",
    label: "Kostnader",
    kind: "numbers",
    rows: [{ id: "a", label: "Arkiv", unit: "tkr", year: 2025 }],
  },
  { id: "ord", label: "Annat", kind: "text", isLong: true },
];

test("answers can be taken away as a table that runs nothing", async () => {
  const at = await roundToRead(db, { kind: "figures", form: wide });
  const answer = { tal: { rows: { a: "-1250.5" } }, ord: { text: '=HYPERLINK("x");1' } };
  await say(db, at.recipients.vikby, { answer, words: "+1" });
  await say(db, at.recipients.lerby, { answer: { tal: { rows: { a: "2000" } } } });
  const table = await at.app.request(`${at.address}/svar.csv`, { headers: cookiesOf(at.desk) });
  const bytes = Buffer.from(await table.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, vikby, stallby] = bytes.subarray(3).toString().split("\r\n");
  expect(heading).toBe("Kommun;Läge;Svarande;Tid;Hur det kom;Kommentar;Arkiv 2025 (tkr);Annat");
  expect(vikby).toBe(
    `Vikby;Har svarat;Maja Strand;10 nov. 2026 10.00;via länken i mejlet;'+1;-1250,5;"'=HYPERLINK(""x"");1"`,
  );
  expect(stallby).toBe("Stallby;Inte öppnat;;;;;;");
  const html = await at.desk.get(at.address);
  expect(html).toContain("749,5");
  expect(html).toContain("Diagram: Arkiv 2025 (tkr)");
});

test("a poll marks the day that suits best, and names and paragraphs stand with those who said them", async () => {
  const form: RoundForm = [
    {
      id: "dagar",
      label: "Dagar",
      kind: "dates",
      dates: ["2027-01-14", "2027-01-21"].map((day, at) => ({
        id: `d${at}`,
        day,
        starts: "13:00",
        ends: null,
      })),
    },
    { id: "namn", label: "Vem?", kind: "names", role: "member", bodyId: null, most: 2 },
    { id: "text", label: "Utkast", kind: "document", paragraphs: [{ id: "p", text: "Vi tillstyrker." }] },
  ];
  const at = await roundToRead(db, { kind: "dates", form });
  const answer = {
    dagar: { dates: { d0: "no", d1: "yes" } },
    namn: { persons: [{ personId: null, name: "Ulla Uv", title: "arkivchef" }] },
    text: { paragraphs: { p: { stance: "against", words: "Skriv om." } } },
  } satisfies RoundAnswer;
  await say(db, at.recipients.vikby, { answer });
  const html = await at.desk.get(at.address);
  expect(html.indexOf("Passar bäst")).toBeGreaterThan(html.indexOf("torsdag 21 januari 2027"));
  expect(html).toContain("Ulla Uv, arkivchef");
  expect(html).toContain("Skriv om.");
  expect(html).not.toContain("Ingen enighet");
});

test("a paper is saved and never shown, and only to whoever sees the round", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  const { id } = await db
    .insertInto("round_papers")
    .values({
      round_id: at.roundId,
      position: 1,
      title: "Förslaget",
      file_name: "Förslag.html",
      media_type: "text/html",
      sha256: "a",
      bytes: Buffer.from("<script>"),
      size: 8,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  expect(await at.director.get(at.address)).toContain(`${at.address}/underlag/${id}`);
  const paper = await at.app.request(`${at.address}/underlag/${id}`, { headers: cookiesOf(at.director) });
  expect(paper.status).toBe(200);
  expect(paper.headers.get("content-disposition")).toMatch(/^attachment/);
  await at.anybody.get(`${at.address}/underlag/${id}`, 404);
  await at.director.get(`${at.address}/underlag/${at.roundId}`, 404);
});

test("whoever has not answered finds it first on the front page, and the desk what it may close", async () => {
  const at = await answered({ kind: "anchoring" });
  const words = "Ska vi dela på ett e-arkiv? – svara för Vikby senast 27 november 2026";
  const front = await at.director.get("/sjoriket");
  expect(front).toContain(words);
  expect(front).toContain(`href="${at.address}/svar?rad=${at.recipients.vikby.recipientId}"`);
  expect(front).toContain("Rundor som pågår");
  expect(front).toMatch(/<title>Vikby: [^<]+</);
  expect(await at.member.get("/sjoriket")).not.toContain("Väntar på dig");
  expect(await at.desk.get("/sjoriket")).not.toContain("rundan kan avslutas");
  expect(await at.director.get(at.address)).toContain("Svara för Vikby");
  await say(db, at.recipients.vikby, stance("agree"));
  await say(db, at.recipients.lerby, stance("agree"));
  expect(await at.director.get("/sjoriket")).not.toContain("Väntar på dig");
  expect(await at.director.get(at.address)).toContain("Ändra svaret för Vikby");
  expect(await at.desk.get("/sjoriket")).toContain("Ska vi dela på ett e-arkiv? – rundan kan avslutas");
});

test("two hundred and ninety municipalities have a row each", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await askMany(db, at.roundId, 290);
  const html = await at.desk.get(at.address);
  expect(html.match(/<tr id="rad-/g)).toHaveLength(293);
  expect(html).toContain("290 bifall · 3 har inte svarat");
  expect((await at.desk.get(`${at.address}/svar.csv`)).trim().split("\r\n")).toHaveLength(294);
  expect(await at.desk.get(list)).toContain("290 av 293 har svarat");
});
