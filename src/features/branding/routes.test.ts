import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { director, forester, loadAccounts, secretary, sjoriket, skogsbygden } from "../accounts/fixtures.ts";
import { sessionsOf } from "../accounts/index.ts";
import { lookOf } from "./index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const page = "/sjoriket/utseende";

/** A dark square of 8 by 4. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGOokvfDihioJwEAqe8c4UH8negAAAAASUVORK5CYII=",
  "base64",
);

let visitor: Browser;
beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
  visitor = newBrowser(app);
  await signIn(db, visitor, secretary.email);
});

function form(fields: Record<string, string>, logotype?: Uint8Array): FormData {
  const data = new FormData();
  data.append("avsandare", secretary.id);
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append("logotyp", new File(logotype === undefined ? [] : [Uint8Array.from(logotype)], "logotyp.png"));
  return data;
}

const looks = () => lookOf(db, sjoriket);

test("papers get a logotype, a colour and a line, and are shown", async () => {
  await visitor.get(page);
  const { to } = await visitor.post(page, form({ farg: "#7A1F4E", rad: "Box 7, Vikby" }, png));
  expect(to).toBe(`${page}?sparat`);
  const html = await visitor.get(to ?? "");
  expect(html).toContain("Sparat. Öppna ett provblad");
  expect(html).toContain('value="#7a1f4e"');
  expect(html).toContain('alt="Logotyp för Sjöriket"');
  expect(await looks()).toEqual({
    owner: "Sjöriket",
    colour: "#7a1f4e",
    line: "Box 7, Vikby",
    logotype: { bytes: png, mediaType: "image/png" },
  });
  expect(await visitor.get(`${page}/provblad`)).toMatch(/^%PDF-1\.7/);
  await visitor.get(`${page}/logotyp`);
  expect(await visitor.get("/sjoriket/handelser")).toContain("ändrade utseendet på handlingar");
});

test("what is not chosen stays, until it is taken away", async () => {
  await visitor.post(page, form({ farg: "", rad: "Box 7" }, png));
  await visitor.post(page, form({ farg: "", rad: "" }));
  expect(await looks()).toMatchObject({ colour: null, line: null, logotype: { mediaType: "image/png" } });
  await visitor.post(page, form({ farg: "", rad: "", "ta-bort": "ja" }));
  expect(await looks()).toMatchObject({ logotype: null });
  await visitor.get(`${page}/logotyp`, 404);
});

const cut = png.subarray(0, 50);
const spoilt = Buffer.from(png.map((byte, i) => (i === 45 ? byte ^ 0xff : byte)));

test.each<[string, Record<string, string>, Uint8Array | undefined, string]>([
  ["a pale colour", { farg: "#ffee00", rad: "Box 7" }, undefined, "för ljus"],
  ["no colour", { farg: "gul", rad: "Box 7" }, undefined, "# och sex tecken"],
  ["a drawing that could run", { farg: "", rad: "Box 7" }, Buffer.from("<svg/>"), "PNG eller JPEG."],
  ["half a picture", { farg: "", rad: "Box 7" }, cut, "går inte att läsa"],
  ["a spoilt picture", { farg: "", rad: "Box 7" }, spoilt, "går inte att läsa"],
  ["a large picture", { farg: "", rad: "Box 7" }, Buffer.concat([png, Buffer.alloc(500_001)]), "för stor"],
])("%s is refused with a sentence, and nothing is changed", async (_, fields, logotype, sentence) => {
  const { status, html } = await visitor.post(page, form(fields, logotype));
  expect([status, html.includes(sentence)]).toEqual([400, true]);
  expect(html).toContain('value="Box 7"');
  expect(await looks()).toEqual({ owner: "Sjöriket", logotype: null, colour: null, line: null });
});

test("it is the secretariat's alone", async () => {
  await visitor.post(page, form({ farg: "#7a1f4e", rad: "" }, png));
  for (const { email } of [director, forester]) {
    const other = newBrowser(app);
    await signIn(db, other, email);
    for (const address of [page, `${page}/logotyp`, `${page}/provblad`]) await other.get(address, 404);
  }
  const nobody = newBrowser(app);
  await nobody.get(page, 303);
  expect(await lookOf(db, skogsbygden)).toMatchObject({ colour: null });
});
