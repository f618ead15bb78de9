import { expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import {
  askingDesk,
  bySecretary,
  lerby,
  question,
  recipients,
  rounds,
  stina,
} from "../../../../../test/rounds/asking-desk.ts";
import { director, group, maja, otto, secretary, sjoriket, vikby } from "../../../accounts/fixtures.ts";

const { db, atDesk, prepared } = askingDesk();
const fresh = `${rounds}/ny`;

test("who answers is guessed from the seats: the ordinary first, substitutes as deputies", async () => {
  const desk = await atDesk();
  await desk.post(fresh, question);
  const page = await desk.get(`${rounds}/1/andra`);
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1];
  expect(value(`namn-${vikby.id}-0`)).toBe(maja.name);
  expect(value(`epost-${vikby.id}-0`)).toBe(director.email);
  expect(value(`namn-${vikby.id}-1`)).toBe(otto.name);
  expect(value(`namn-${lerby.id}-0`)).toBe(stina.name);
  expect(page).toContain("Mottagarna är inte sparade än");
});

/** In the desk's form: those who answer for a municipality, one after the other. */
const answering = (page: string, key: string) =>
  [...page.matchAll(new RegExp(`name="namn-${key}-\\d"[^>]*value="([^"]*)"`, "g"))]
    .map(([, name]) => name)
    .filter((name) => name !== "");

test("who answers can be suggested from the seats of several bodies, by their roles", async () => {
  const { desk, round } = await prepared();
  const seats = (...rows: [body: string, role: string][]) =>
    `${round}/andra?${new URLSearchParams(
      rows.flatMap(([body, role]) => [
        ["organ", body],
        ["uppdrag", role],
      ]),
    )}`;
  const berit = await sitsOnBoard();
  const standing = await desk.get(`${round}/andra`);
  expect(answering(standing, vikby.id)).toEqual([maja.name, otto.name]);

  const interview = await desk.get(seats([group.id, "member"], [board.id, "chair"], ["", ""]));
  expect(answering(interview, vikby.id)).toEqual([maja.name, berit]);
  expect(answering(interview, lerby.id)).toEqual([]);
  expect(interview).toContain(`Ingen har de uppdragen för ${lerby.name}.`);
  expect(interview).toContain("Mottagarna är inte sparade än");

  // The other way round, and in any role; a body and a role that nobody knows are not asked for.
  const turned = await desk.get(seats([board.id, ""], [group.id, "king"]));
  expect(answering(turned, vikby.id)).toEqual([berit, maja.name, otto.name]);
  expect(answering(await desk.get(seats(["nowhere", "chair"], [vikby.id, "chair"])), vikby.id)).toEqual([
    maja.name,
    otto.name,
  ]);

  // Looked at, and nothing more; of those who have been asked, nothing is suggested.
  expect(answering(await desk.get(`${round}/andra`), vikby.id)).toEqual([maja.name, otto.name]);
  await desk.post(`${round}/oppning`, bySecretary);
  const open = await desk.get(seats([board.id, "chair"]));
  expect(answering(open, vikby.id)).toEqual([maja.name, otto.name]);
  expect(open).not.toContain("Föreslå dem som har vissa uppdrag");
});

/** Vikby's chair sits on a board; whoever had the seat before him sits there no more. */
async function sitsOnBoard(): Promise<string> {
  const own = { cooperation_id: sjoriket.id };
  const person = (id: string, name: string, slug: string) => ({
    ...own,
    id,
    current_id: id,
    kind: "person" as const,
    name,
    slug,
  });
  await db
    .insertInto("parties")
    .values([
      { ...own, ...board, current_id: board.id, kind: "body", slug: "styrelsen" },
      person("00000000-0000-7000-9000-000000000041", "Berit Ås", "berit-as"),
      person("00000000-0000-7000-9000-000000000042", "Algot Ås", "algot-as"),
    ])
    .execute();
  const seat = {
    ...own,
    body_id: board.id,
    organisation_id: vikby.id,
    role: "chair" as const,
    from_on: "2024-01-01",
  };
  await db
    .insertInto("mandates")
    .values([
      { ...seat, person_id: "00000000-0000-7000-9000-000000000041" },
      { ...seat, person_id: "00000000-0000-7000-9000-000000000042", until_on: "2025-12-31" },
    ])
    .execute();
  return "Berit Ås";
}
const board = { id: "00000000-0000-7000-9000-000000000040", name: "Styrelsen" };

test("recipients are stored with an audience of their own", async () => {
  const { desk, round } = await prepared();
  const rows = await db
    .selectFrom("round_recipients as recipient")
    .innerJoin("audience_persons as admitted", "admitted.audience_id", "recipient.audience_id")
    .innerJoin("audiences", "audiences.id", "recipient.audience_id")
    .select(["recipient.organisation_id as of", "admitted.person_id as person", "audiences.kind"])
    .execute();
  expect(new Set(rows.map(({ of, person, kind }) => `${of} ${person} ${kind}`))).toEqual(
    new Set([
      `${vikby.id} ${maja.id} closed`,
      `${vikby.id} ${otto.id} closed`,
      `${lerby.id} ${stina.id} closed`,
    ]),
  );
  const page = await desk.get(`${round}/andra`);
  expect(page).not.toContain("Mottagarna är inte sparade än");
  expect(page).toContain("stina.ek@lerby.example");

  // One is left out, somebody new answers for the other.
  const changed = {
    ...recipients,
    [`med-${lerby.id}`]: "",
    [`namn-${vikby.id}-0`]: "Ny Namn",
    [`epost-${vikby.id}-0`]: "ny@vikby.example",
  };
  expect((await desk.post(`${round}/mottagare`, changed)).status).toBe(303);
  const answerers = await db
    .selectFrom("round_answerers")
    .innerJoin("parties", "parties.id", "person_id")
    .select(["name", "email", "is_deputy as isDeputy"])
    .orderBy("is_deputy")
    .execute();
  expect(answerers).toEqual([
    { name: "Ny Namn", email: "ny@vikby.example", isDeputy: false },
    { name: otto.name, email: "otto.lov@vikby.example", isDeputy: true },
  ]);
  const { persons } = await db
    .selectFrom("audience_persons")
    .select((of) => of.fn.countAll<string>().as("persons"))
    .executeTakeFirstOrThrow();
  expect(Number(persons)).toBe(2);
  expect(await whoDid(db, "round.recipients-named")).toEqual([secretary.id, secretary.id]);
});

test("an address that was typed is known the next time, to those who run the same body", async () => {
  const { desk } = await prepared();
  await desk.post(fresh, question);
  expect(await desk.get(`${rounds}/2/andra`)).toContain('value="stina.ek@lerby.example"');
  await desk.post(fresh, { ...question, organ: "", krets: "cooperation" });
  const other = await desk.get(`${rounds}/3/andra`);
  expect(other).toContain(`value="${stina.name}"`);
  expect(other).not.toContain("stina.ek@lerby.example");
});

test("who cannot be asked so is told, and nobody new is entered", async () => {
  const { desk, round } = await prepared();
  const before = await db.selectFrom("parties").select("id").execute();
  const faults: [Record<string, string>, string][] = [
    [{ [`med-${vikby.id}`]: "", [`med-${lerby.id}`]: "" }, "Välj minst en"],
    [{ [`namn-${lerby.id}-0`]: "", [`epost-${lerby.id}-0`]: "" }, "Någon måste svara"],
    [{ [`namn-${lerby.id}-0`]: "" }, "Skriv namnet"],
    [{ [`namn-${lerby.id}-0`]: "Ny Namn", [`epost-${lerby.id}-0`]: "" }, "E-post saknas. Gäller Ny Namn."],
    [{ [`namn-${lerby.id}-0`]: "Ny Namn", [`epost-${lerby.id}-0`]: "ny" }, "går inte att läsa"],
    [{ [`namn-${lerby.id}-0`]: "Ny Namn" }, "Adressen är någon annans"],
    [{ [`namn-${lerby.id}-0`]: "Ny Namn", [`epost-${lerby.id}-0`]: director.email }, "någon annans"],
  ];
  for (const [fields, sentence] of faults) {
    const refused = await desk.post(`${round}/mottagare`, { ...recipients, ...fields });
    expect(refused.status, sentence).toBe(400);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="otto.lov@vikby.example"');
  }
  expect(await db.selectFrom("parties").select("id").execute()).toHaveLength(before.length);
});

test("the members of a body answer each for himself", async () => {
  const desk = await atDesk();
  await desk.post(fresh, { ...question, fragar: "members" });
  const named = await desk.post(`${rounds}/1/mottagare`, {
    ...bySecretary,
    [`med-${maja.id}`]: "ja",
    [`med-${stina.id}`]: "ja",
    [`epost-${stina.id}-0`]: "stina.ek@lerby.example",
    [`med-${otto.id}`]: "ja",
  });
  expect(named.status, named.html).toBe(303);
  const rows = await db.selectFrom("round_recipients").select(["person_id", "organisation_id"]).execute();
  expect(new Set(rows.map(({ person_id }) => person_id))).toEqual(new Set([maja.id, stina.id]));
  expect(rows.every(({ organisation_id }) => organisation_id === null)).toBe(true);
});
