import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../../test/db.ts";
import { askMany, roundToRead } from "../../../../../test/rounds/round-to-read.ts";
import { say, stance } from "../../../../../test/rounds/round-to-close.ts";
import { sourceTextOf } from "../../../minutes/source/source.ts";
import type { RoundAnswer, RoundForm } from "../../form/rules.ts";

const { db } = freshDb();

const form: RoundForm = [
  { id: "bra", label: "Vad fungerar bra?", kind: "text", isLong: true },
  {
    id: "ofta",
    label: "Hur ofta ska vi ses?",
    kind: "choice",
    isMany: false,
    choices: [
      { id: "manad", label: "Varje månad" },
      { id: "kvartal", label: "Varje kvartal" },
    ],
  },
  {
    id: "tal",
    label: "Tid och pengar",
    kind: "numbers",
    rows: ["a", "b", "c", "d", "e"].map((id) => ({ id, label: `Post ${id}`, unit: "tkr", year: 2025 })),
  },
  { id: "namn", label: "Vilka var med?", kind: "names", role: "member", bodyId: null, most: 2 },
  {
    id: "dagar",
    label: "Vilka dagar går?",
    kind: "dates",
    dates: ["2027-01-14", "2027-01-21"].map((day, at) => ({ id: `d${at}`, day, starts: null, ends: null })),
  },
  { id: "text", label: "Utkastet", kind: "document", paragraphs: [{ id: "p", text: "Vi tillstyrker." }] },
];

const maja = {
  bra: { text: "Att vi ses.\n\nAtt alla läser på." },
  ofta: { chosen: ["manad"] },
  tal: { rows: { a: "1250.5", e: "7" } },
  namn: { persons: [{ personId: null, name: "Ulla Uv", title: "arkivchef" }] },
  dagar: { dates: { d0: "no", d1: "yes" } },
  text: { paragraphs: { p: { stance: "against", words: "Skriv om." } } },
} satisfies RoundAnswer;
const sara = { bra: { text: "Lunchen." }, ofta: { chosen: ["kvartal"] } } satisfies RoundAnswer;

async function interview() {
  const at = await roundToRead(db, { kind: "interview", form, repliesSeen: "secretariat" });
  await say(db, at.recipients.vikby, { answer: maja, words: "Tack för frågan." });
  await say(db, at.recipients.stallby, { answer: sara });
  return at;
}

async function bytesOf(at: Awaited<ReturnType<typeof interview>>, extension: string): Promise<Buffer> {
  const cookie = [...at.desk.cookies].map((pair) => pair.join("=")).join("; ");
  const sent = await at.app.request(`${at.address}/svar.${extension}`, { headers: { cookie } });
  expect(sent.status).toBe(200);
  expect(sent.headers.get("content-disposition")).toMatch(/^attachment; filename="sjoriket-1\./);
  return Buffer.from(await sent.arrayBuffer());
}

const headingsIn = (html: string) =>
  [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, depth, words = ""]) =>
    `${depth} ${words.replaceAll(/<[^>]+>/g, "").trim()}`.replaceAll(/\s+/g, " "),
  );

test("an interview that is closed is one document: each question, and beneath it each municipality", async () => {
  const at = await interview();
  expect(await at.desk.get(at.address)).not.toContain("Alla svar i ett dokument");
  await at.close();
  await sql`update rounds set result = '{"kind": "interview", "answers": 2}'`.execute(db);
  const page = await at.desk.get(at.address);
  expect(page).toContain(`href="${at.address}/svar.docx">Alla svar i ett dokument (Word)`);
  const html = (await bytesOf(at, "html")).toString();
  expect(headingsIn(html)).toEqual([
    "1 Ska vi dela på ett e-arkiv?",
    "2 Bakgrund",
    "2 1. Vad fungerar bra?",
    "3 Vikby",
    "3 Stallby",
    "2 2. Hur ofta ska vi ses?",
    "2 3. Tid och pengar",
    "2 4. Vilka var med?",
    "2 5. Vilka dagar går?",
    "2 6. Utkastet",
    "3 Stycke 1",
    "2 Övriga kommentarer",
    "3 Vikby",
    "2 Vilka som har svarat",
  ]);
  for (const words of [
    "Att alla läser på.",
    "Lunchen.",
    "1 250,5",
    "Ulla Uv, arkivchef",
    "Avslag. Skriv om.",
  ])
    expect(html.replaceAll("\u00A0", " ")).toContain(words);
  expect(html).toContain("torsdag 21 januari 2027 (passar bäst)");
  expect(html).toContain("Tack för frågan.");
  expect(html).toMatch(/Har inte svarat[\s\S]{0,80}Lerby/);
});

test("it can be had as an accessible PDF and in Word, where headings are headings", async () => {
  const at = await interview();
  expect((await bytesOf(at, "pdf")).toString("latin1")).toContain("pdfuaid:part");
  const read = await sourceTextOf(await bytesOf(at, "docx"), "svar.docx");
  expect(read.ok ? read.value.text : "").toContain("1. Vad fungerar bra?");
  expect(read.ok ? read.value.text : "").toContain("Att vi ses.");
});

test("it holds what its reader may see, and says so; an open round's tells of which day it is", async () => {
  const at = await interview();
  expect((await bytesOf(at, "html")).toString()).toContain("Öppen. Svaren som de stod 16 november 2026.");
  const own = await at.director.get(`${at.address}/svar.html`);
  expect(own).toContain("Att alla läser på.");
  expect(own).not.toContain("Lunchen.");
  expect(own).toContain("Bara sekretariatet ser vad var och en har svarat.");
  await at.anybody.get(`${at.address}/svar.html`, 404);
  await sql`update cooperations set opened_at = now()`.execute(db);
  await sql`update rounds set audience_id = 1`.execute(db);
  for (const extension of ["html", "pdf", "docx"])
    await at.anybody.get(`${at.address}/svar.${extension}`, 404);
});

test("what is agreed to stands with its comments; what is late or outside is beside it, and not counted", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await say(db, at.recipients.vikby, stance("agree-with-comment", "Om kostnaden delas."));
  await say(db, at.recipients.lerby, { ...stance("agree"), standsOutside: true, words: "Vi har ett eget." });
  const html = (await bytesOf(at, "html")).toString();
  const counted = html.slice(0, html.indexOf("Svar som inte räknas"));
  expect(headingsIn(html)).toEqual([
    "1 Ska vi dela på ett e-arkiv?",
    "2 Bakgrund",
    "2 Svar",
    "3 Vikby",
    "2 Svar som inte räknas",
    "3 Lerby: står utanför",
    "2 Vilka som har svarat",
  ]);
  expect(counted).toContain("Om kostnaden delas.");
  expect(counted).not.toContain("Vi har ett eget.");
});

test("two hundred and ninety municipalities are one document too", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await askMany(db, at.roundId, 290);
  expect((await bytesOf(at, "pdf")).toString("latin1")).toContain("pdfuaid:part");
  expect((await bytesOf(at, "html")).toString()).toContain("Kommun 290");
}, 30_000);
