import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { askingDesk, bySecretary, question, rounds } from "../../../../test/rounds/asking-desk.ts";
import { newBrowser, signIn } from "../../../../test/signing-in.ts";
import { director, group, maja, secretary, sjoriket, vikby } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { makeRound } from "./commands.ts";
import type { WantedRound } from "./rules.ts";

const { db, app, atDesk, prepared } = askingDesk();
const fresh = `${rounds}/ny`;

test("each kind is told with what closing makes of it, and begins with its own form", async () => {
  const desk = await atDesk();
  const kinds = await desk.get(fresh);
  for (const name of [
    "Förankring",
    "Beslut per capsulam",
    "Remiss",
    "Nominering",
    "Uppgiftsinsamling",
    "Intervju",
    "Mötestider",
  ])
    expect(kinds).toContain(`>${name}</a>`);
  expect(await desk.get(`${fresh}?slag=anchoring`)).toContain('value="stance"');
  expect(await desk.get(`${fresh}?slag=dates`)).toContain("tors 3/12 9–11.30");
  const nomination = await desk.get(`${fresh}?slag=nomination`);
  expect(nomination).toContain(`<option value="${group.id}" selected="">Direktörsgruppen</option>`);
});

test("an item brings its question and its proposal along", async () => {
  const desk = await atDesk();
  const meeting = await plannedMeeting(db);
  const { id: item } = await put(db, meeting.id, "Gemensamt e-arkiv", {
    background: "Tre kommuner har redan ett.",
    proposals: ["att köpa ett arkiv", "att dela på kostnaden"],
  });
  const form = await desk.get(`${fresh}?slag=anchoring&punkt=${item}`);
  for (const brought of [
    "Gemensamt e-arkiv",
    "Tre kommuner har redan ett.",
    "att dela på kostnaden",
    `name="punkt" value="${item}"`,
  ])
    expect(form).toContain(brought);
  const made = await desk.post(fresh, { ...question, punkt: item });
  expect(made.to, made.html).toBe(`${rounds}/1/andra`);
  const { item_id } = await db.selectFrom("rounds").select("item_id").executeTakeFirstOrThrow();
  expect(item_id).toBe(item);
  const agenda = await desk.get(`/${sjoriket.slug}/moten/part-10/${meeting.slug}/dagordning?andra=${item}`);
  expect(agenda).toContain(`href="${fresh}?punkt=${item}"`);
  await desk.get(`${fresh}?punkt=${maja.id}`, 404);
  const address = `/${sjoriket.slug}/moten/part-10/${meeting.slug}`;
  expect(await desk.get(address)).toContain(`href="${fresh}?punkt=${item}"`);
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  expect(await member.get(address)).not.toContain("?punkt=");
});

test("fields are added, moved and taken away without a script, and nothing that was typed is lost", async () => {
  const desk = await atDesk();
  const added = await desk.post(fresh, { ...question, steg: "till:numbers" });
  expect(added.status).toBe(200);
  expect(added.html).toContain("Ska vi dela på ett kansli?");
  expect(added.html).toContain('name="falt-1-slag" value="numbers"');
  expect(added.html).toContain('name="falt-1-etikett" value="" autofocus=""');
  const two = { ...question, "falt-1-slag": "text", "falt-1-id": "text-2", "falt-1-etikett": "Synpunkter" };
  const moved = await desk.post(fresh, { ...two, steg: "upp:1" });
  expect(moved.html).toContain('name="falt-0-slag" value="text"');
  expect(moved.html).toContain('name="falt-1-slag" value="stance"');
  const removed = await desk.post(fresh, { ...two, steg: "bort:0" });
  expect(removed.html).not.toContain('value="stance"');
  expect(await db.selectFrom("rounds").select("id").execute()).toEqual([]);
});

test("what can't be is told in a sentence, at its field, and nothing is lost", async () => {
  const desk = await atDesk();
  const faults: [Record<string, string>, string][] = [
    [{ fraga: " " }, "Skriv en fråga"],
    [{ fraga: "å".repeat(501) }, "Frågan är för lång"],
    [{ bakgrund: "å".repeat(20_001) }, "Bakgrunden är för lång"],
    [{ sista: "" }, "Välj en sista svarsdag"],
    [{ sista: "2026-11-22" }, "har redan varit"],
    [{ organ: "" }, "Välj ett organ"],
    [{ organ: vikby.id }, "Välj vems runda"],
    [{ "falt-0-slag": "text" }, "frågar inte efter"],
    [{ "falt-0-slag": "choice", "falt-0-rader": "Ja" }, "minst två alternativ"],
    [{ punkt: maja.id }, "finns inte"],
  ];
  for (const [fields, sentence] of faults) {
    const refused = await desk.post(fresh, { ...question, ...fields });
    expect(refused.status, sentence).toBe(400);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="Ställningstagande"');
  }
  const empty = await desk.post(fresh, { ...question, "falt-0-slag": "" });
  expect(empty.html).toContain("Formuläret är tomt");
});

test("what is sent twice is one round, and numbers have no gaps though two are made at once", async () => {
  const desk = await atDesk();
  const named = { ...question, nytt: "00000000-0000-4000-8000-000000000001" };
  const twice = await Promise.all([desk.post(fresh, named), desk.post(fresh, named)]);
  expect(twice.map(({ to }) => to)).toEqual([`${rounds}/1/andra`, `${rounds}/1/andra`]);
  await Promise.all(Array.from({ length: 6 }, () => desk.post(fresh, question)));
  const made = await db.selectFrom("rounds").select("number").orderBy("number").execute();
  expect(made.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await whoDid(db, "round.made")).toEqual(Array.from({ length: 7 }, () => secretary.id));
});

test("papers are added, renamed, moved and taken away; what is none is refused", async () => {
  const { desk, round } = await prepared();
  const form = new FormData();
  form.set(madeFor, secretary.id);
  form.append("papper", new File(["Karta över Vikby."], "karta.txt"));
  form.append("papper", new File(["Budget."], "budget_2027.txt"));
  expect((await desk.post(`${round}/underlag`, form)).status).toBe(303);
  const papers = () => db.selectFrom("round_papers").select(["id", "title"]).orderBy("position").execute();
  const [map, budget] = await papers();
  expect([map?.title, budget?.title]).toEqual(["karta", "budget 2027"]);
  await desk.post(`${round}/underlag/${budget?.id}`, { ...bySecretary, gor: "raise" });
  await desk.post(`${round}/underlag/${map?.id}`, {
    ...bySecretary,
    gor: "rename",
    titel: "Karta över Vikby",
  });
  expect((await papers()).map(({ title }) => title)).toEqual(["budget 2027", "Karta över Vikby"]);
  await desk.post(`${round}/underlag/${budget?.id}`, { ...bySecretary, gor: "remove" });
  expect(await papers()).toHaveLength(1);
  expect(await whoDid(db, "round.paper-added")).toEqual([secretary.id]);
  expect(await whoDid(db, "round.paper-changed")).toEqual([secretary.id, secretary.id]);
  expect(await whoDid(db, "round.paper-removed")).toEqual([secretary.id]);
  const none = new FormData();
  none.set(madeFor, secretary.id);
  none.append("papper", new File([new Uint8Array([1, 2, 3])], "hemligt.exe"));
  const refused = await desk.post(`${round}/underlag`, none);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Filen är av ett slag som inte tas emot. Gäller hemligt.exe.");
});

test("two who change a draft at once see both", async () => {
  const { desk, round } = await prepared();
  const page = await desk.get(`${round}/andra`);
  const revision = /name="revision" value="(\w+)"/.exec(page)?.[1] ?? "";
  const first = await desk.post(`${round}/andra`, { ...question, revision, bakgrund: "Först." });
  expect(first.status, first.html).toBe(303);
  const second = await desk.post(`${round}/andra`, { ...question, revision, bakgrund: "Sedan." });
  expect(second.status).toBe(409);
  expect(second.html).toContain("Någon annan har ändrat rundan");
  expect(second.html).toContain("Sedan.");
  const now = /name="revision" value="(\w+)"/.exec(second.html)?.[1] ?? "";
  expect((await desk.post(`${round}/andra`, { ...question, revision: now, bakgrund: "Sedan." })).status).toBe(
    303,
  );
});

test("a draft is its desk's, and its forms too", async () => {
  const { round } = await prepared();
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const own = { ...question, [madeFor]: director.id };
  for (const address of [fresh, round, `${round}/andra`, `${round}/oppning`]) await member.get(address, 404);
  for (const rest of ["andra", "mottagare", "underlag", "oppning", "avbrott"])
    expect((await member.post(`${round}/${rest}`, own)).status, rest).toBe(404);
  expect((await member.post(fresh, own)).status).toBe(404);
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  expect((await member.post(fresh, own)).to).toBe(`${rounds}/2/andra`);
});

test("a round is made and numbered for whoever asks by another way", async () => {
  await atDesk();
  const wanted: WantedRound = {
    kind: "anchoring",
    question: "Kan vi?",
    background: "",
    form: [{ id: "s", label: "S", kind: "stance" }],
    asks: "municipalities",
    bodyId: null,
    deadline: "2026-12-04",
    repliesSeen: "secretariat",
    mayStandOutside: true,
    reach: "public",
  };
  const id = "00000000-0000-4000-8000-000000000002";
  const maker = { id, cooperationId: sjoriket.id, accountId: null, itemId: null, decisionId: null };
  expect(await db.transaction().execute((tx) => makeRound(tx, maker, wanted))).toBe(1);
  const { audience_id } = await db.selectFrom("rounds").select("audience_id").executeTakeFirstOrThrow();
  expect(audience_id).toBe(1);
});
