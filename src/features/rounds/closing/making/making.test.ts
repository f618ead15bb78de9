// What closing makes of nominations and figures.
import { describe, expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import { freshDb } from "../../../../../test/db.ts";
import {
  close,
  reopen,
  type RoundToClose,
  roundToClose,
  sara,
  say,
  storedResult,
} from "../../../../../test/rounds/round-to-close.ts";
import { group, otto, secretary, vikby } from "../../../accounts/fixtures.ts";
import type { RoundForm } from "../../form/rules.ts";

const { db } = freshDb();

const resultOf = ({ roundId }: RoundToClose) => storedResult(db, roundId);

describe("a nomination", () => {
  const form: RoundForm = [
    { id: "namn", label: "Vem?", kind: "names", role: "member", bodyId: group.id, most: 3 },
  ];
  const named = (...persons: { personId: string | null; name: string; title: string }[]) => ({
    answer: { namn: { persons } },
  });
  const newcomer = { personId: null, name: "Nils Nyberg", title: "arkivarie" };
  const ottoAgain = { personId: otto.id, name: otto.name, title: "" };
  const seats = () =>
    db
      .selectFrom("mandates")
      .innerJoin("parties as person", "person.id", "mandates.person_id")
      .leftJoin("parties as organisation", "organisation.id", "mandates.organisation_id")
      .select([
        "person.name",
        "organisation.name as organisation",
        "role",
        "from_on as from",
        "until_on as until",
      ])
      .orderBy("person.name")
      .execute();
  const keysIn = (html: string) =>
    [...html.matchAll(/name="mandat" value="([^"]+)"/g)].map(([, key]) => key ?? "");

  test("gives those whom the desk has left their seats, and enters whoever is new", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    await say(db, at.recipients.stallby, named({ personId: sara.id, name: sara.name, title: "" }));
    const page = await at.desk.get(at.address);
    const keys = keysIn(page);
    expect(keys).toHaveLength(3);
    expect(page).toContain("Ledamot i Direktörsgruppen för Vikby");
    const chosen = keys.filter((_, place) => place !== 1);
    expect((await close(at, { mandat: chosen, fran: "2027-01-01", tom: "2028-12-31" })).status).toBe(303);
    expect(await seats()).toEqual([
      { name: "Nils Nyberg", organisation: "Vikby", role: "member", from: "2027-01-01", until: "2028-12-31" },
      { name: sara.name, organisation: "Stallby", role: "member", from: "2027-01-01", until: "2028-12-31" },
    ]);
    expect(await whoDid(db, "mandate.added")).toEqual([secretary.id, secretary.id]);
    expect(await at.desk.get("/sjoriket/personer")).toContain("Nils Nyberg");
    expect(await at.desk.get(at.address)).toContain("2 mandat är givna.");
  });

  test("tells who had his seat already, and takes back what it gave", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await db
      .insertInto("mandates")
      .values({
        cooperation_id: (await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow()).id,
        body_id: group.id,
        person_id: otto.id,
        organisation_id: vikby.id,
        role: "member",
        from_on: "2026-01-01",
      })
      .execute();
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    const keys = keysIn(await at.desk.get(at.address));
    await close(at, { mandat: keys, fran: "2027-01-01" });
    expect(await resultOf(at)).toMatchObject({ seated: 1, mandates: [{ until: null }] });
    expect(await at.desk.get(at.address)).toContain("1 hade redan mandatet.");
    expect((await reopen(at)).status).toBe(303);
    const [nils] = await seats();
    expect(nils).toMatchObject({ name: "Nils Nyberg", until: "2026-12-31" });
    expect(await resultOf(at)).toBeUndefined();
  });

  test("is not taken back when a seat has been ended since", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer));
    await close(at, { mandat: keysIn(await at.desk.get(at.address)), fran: "2027-01-01" });
    await db.updateTable("mandates").set({ until_on: "2027-06-30" }).execute();
    const refused = await reopen(at);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Ett av mandaten har ändrats");
    expect((await seats())[0]?.until).toBe("2027-06-30");
  });

  test("ends on no day before it begins, and loses nothing that was typed", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    const [first = ""] = keysIn(await at.desk.get(at.address));
    const refused = await close(at, { mandat: [first], fran: "2027-01-01", tom: "2026-12-31" });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('value="2026-12-31"');
    expect(refused.html.match(/name="mandat"[^>]*checked/g)).toHaveLength(1);
    const unread = await close(at, { mandat: [first], fran: "på nyåret" });
    expect(unread.html).toContain("En av dagarna går inte att läsa.");
    expect(await seats()).toEqual([]);
  });
});

test("figures become a table, with what nobody told left open", async () => {
  const form: RoundForm = [
    {
      id: "tal",
      label: "Hur många?",
      kind: "numbers",
      rows: [
        { id: "arkivarier", label: "Arkivarier", unit: "tjänster", year: 2026 },
        { id: "hyllmeter", label: "Hyllmeter", unit: "m", year: null },
      ],
    },
  ];
  const at = await roundToClose(db, { kind: "figures", form });
  await say(db, at.recipients.vikby, { answer: { tal: { rows: { arkivarier: "1.5", hyllmeter: "120" } } } });
  await say(db, at.recipients.lerby, { answer: { tal: { rows: { arkivarier: "0.75" } } } });
  await say(db, at.recipients.stallby, { standsOutside: true });
  expect(await at.desk.get(at.address)).toContain("Uppgifterna från 2 sparas som en tabell.");
  expect((await close(at, {})).status).toBe(303);
  expect(await resultOf(at)).toEqual({
    kind: "figures",
    answers: 2,
    columns: [
      { id: at.recipients.vikby.recipientId, name: "Vikby" },
      { id: at.recipients.lerby.recipientId, name: "Lerby" },
    ],
    rows: [
      { label: "Arkivarier", unit: "tjänster", year: 2026, values: ["1.5", "0.75"], sum: "2.25" },
      { label: "Hyllmeter", unit: "m", year: null, values: ["120", null], sum: "120" },
    ],
  });
});

test("figures that the desk alone may read are in no table that others see", async () => {
  const form: RoundForm = [
    {
      id: "tal",
      label: "",
      kind: "numbers",
      rows: [{ id: "lon", label: "Lön", unit: "kr", year: null }],
    },
  ];
  const at = await roundToClose(db, { kind: "figures", form, repliesSeen: "secretariat" });
  await say(db, at.recipients.vikby, { answer: { tal: { rows: { lon: "81500" } } } });
  await close(at, {});
  expect(await resultOf(at)).toEqual({ kind: "figures", answers: 1, columns: [], rows: [] });
});

test("interviews are kept as they were answered", async () => {
  const form: RoundForm = [{ id: "fritt", label: "Hur går det?", kind: "text", isLong: true }];
  const at = await roundToClose(db, { kind: "interview", form });
  await say(db, at.recipients.vikby, { answer: { fritt: { text: "Bra." } } });
  await close(at, {});
  expect(await resultOf(at)).toEqual({ kind: "interview", answers: 1 });
  expect(await at.desk.get(at.address)).toContain("1 svar är sparat.");
});
