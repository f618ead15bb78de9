import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { admitAll } from "../../../test/app.ts";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { createApp } from "../../app.ts";
import { recordAct } from "../../platform/acts/record.ts";
import { type Access, accessToAll } from "../../platform/db/reading.ts";
import type { Viewer } from "../../platform/web/viewer.ts";
import { cooperation, directorsGroup, loadRegister, orjan } from "../decisions/fixtures.ts";
import { viewerAs } from "./fixtures.ts";
import { personalDataPath } from "./paths.ts";

const { db } = freshDb();
const page = personalDataPath(cooperation.slug, orjan.slug);
const his = "00000000-0000-4000-8000-0000000000b1";
const secretary = "00000000-0000-4000-8000-0000000000b2";
const elsewhere = "00000000-0000-4000-8000-0000000000b3";

let viewer: Viewer;
let everything: Access;
const app = createApp(db, { sessions: async () => viewer });
const visitor = browser(app);

beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
  everything = await accessToAll(db);
  await loadAccounts();
  viewer = viewerAs(secretary, everything);
});

async function loadAccounts(): Promise<void> {
  await db.insertInto("cooperations").values({ id: elsewhere, slug: "sydsjo", name: "Sydsjö" }).execute();
  await db
    .insertInto("accounts")
    .values([
      { id: his, email: "orjan@exempel.invalid", name: orjan.name },
      { id: secretary, email: "sekreterare@exempel.invalid", name: "Sara Lund" },
    ])
    .execute();
  await db.insertInto("account_persons").values({ account_id: his, person_id: orjan.id }).execute();
  const role = { account_id: his, role: "reader", from_on: "2026-01-01" } as const;
  await db
    .insertInto("account_roles")
    .values([
      { ...role, cooperation_id: cooperation.id },
      { ...role, cooperation_id: elsewhere, until_on: "2099-09-09" },
    ])
    .execute();
  await db
    .insertInto("mandates")
    .values({
      cooperation_id: cooperation.id,
      body_id: directorsGroup.id,
      person_id: orjan.id,
      role: "chair",
      from_on: "2020-01-01",
    })
    .execute();
  await db
    .insertInto("sessions")
    .values({
      token_hash: Buffer.from("sessionens token"),
      account_id: his,
      means: "link",
      browser: "Firefox på Linux",
      expires_at: "2099-01-01",
    })
    .execute();
  const refused = { kind: "page" as const, what: "GET /installation", status: 404, came_from: "192.0.2.7" };
  await db
    .insertInto("refusals")
    .values({ ...refused, at: "2026-11-22", account_id: his })
    .execute();
  const mail = { kind: "sign-in", account_id: his, recipient: "orjan@exempel.invalid" };
  await db
    .insertInto("mails")
    .values({ ...mail, subject: "Din länk", text: "hemlig-länk", html: "hemlig-länk" })
    .execute();
  await db
    .transaction()
    .execute((tx) => recordAct(tx, { kind: "item.seen", cooperationId: elsewhere, accountId: his }));
}

const stored = z.looseObject({ name: z.string() });
const taken = async () => stored.parse(await (await app.request(`${page}?format=json`)).json());

describe("the person himself", () => {
  beforeEach(() => {
    viewer = viewerAs(his, everything);
  });

  test("is shown what the register, the secretariat and the sign-in know of him", async () => {
    const html = await visitor.get(page);
    for (const known of [
      "Allt som Genbo har lagrat om dig",
      "Gemensamt e-arkiv",
      "ta fram ett förfrågningsunderlag",
      directorsGroup.name,
      "orjan@exempel.invalid",
      "Firefox på Linux",
      "Din länk",
      "192.0.2.7",
      "läste en punkt",
    ])
      expect(html).toContain(known);
  });

  test("takes all of it out, without tokens or the links of his mail, and that is recorded", async () => {
    const data = await taken();
    expect(Object.keys(data)).toEqual([
      ..."name cooperation spellings attendances presentations assignments".split(" "),
      ..."inputs absences votes reservations invitations answers wishes comments signatures reports".split(
        " ",
      ),
      ..."roundsAsked replies handovers".split(" "),
      ..."mandates circles account roles".split(" "),
      ..."sessions links passkeys providers mails refusals acts helpAsked mailsFrom".split(" "),
    ]);
    const text = JSON.stringify(data);
    expect(text).not.toContain("hemlig-länk");
    expect(text).not.toContain("token");
    const act = await db.selectFrom("acts").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();
    expect(act).toMatchObject({ kind: "person.exported", account_id: his, subject_id: orjan.id });
  });

  test("is not shown an item that is closed to him", async () => {
    const { id } = await db
      .insertInto("audiences")
      .values({ kind: "closed", cooperation_id: cooperation.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.updateTable("items").set({ audience_id: id }).where("slug", "=", "3a").execute();
    const html = await visitor.get(page);
    expect(html).not.toContain("Gemensamt e-arkiv");
    expect(html).not.toContain("ta fram ett förfrågningsunderlag");
  });

  test("has his page also where the register shows nothing of him", async () => {
    viewer = viewerAs(his, { audiences: [1], cooperations: [cooperation.id], offices: [] });
    await db.deleteFrom("sightings").execute();
    expect(await visitor.get(page)).toContain("Inget är lagrat.");
  });
});

test("what he said at a meeting, how he voted, and what he answered to its call are stored of him", async () => {
  const item = await db
    .selectFrom("items")
    .select(["id", "meeting_id"])
    .where("slug", "=", "3a")
    .executeTakeFirstOrThrow();
  const person_id = orjan.id;
  await db
    .updateTable("meetings")
    .set({ circulated_at: new Date() })
    .where("id", "=", item.meeting_id)
    .execute();
  await db
    .insertInto("inputs")
    .values({ item_id: item.id, position: 9, text: "Örjan: arkivet är fullt", person_id })
    .execute();
  const { id: vote } = await db
    .insertInto("votes")
    .values({ item_id: item.id, position: 0, yes_means: "bifall", no_means: "avslag", form: "roll-call" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("vote_answers").values({ vote_id: vote, person_id, answer: "abstained" }).execute();
  const { id: invitee } = await db
    .insertInto("invitees")
    .values({ meeting_id: item.meeting_id, person_id, email: "orjan@exempel.invalid", kind: "member" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("invitee_answers")
    .values({ invitee_id: invitee, answer: "no", came_by: "mail", words: "Jag är på resa" })
    .execute();
  const html = await visitor.get(page);
  for (const known of ["arkivet är fullt", "avstod", "Jag är på resa"]) expect(html).toContain(known);
});

test("what he was asked between meetings, what he said and whom he asked at home are stored of him", async () => {
  const { id: audience } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const round = {
    cooperation_id: cooperation.id,
    number: 1,
    kind: "anchoring" as const,
    deadline: "2026-12-01",
  };
  const { id: round_id } = await db
    .insertInto("rounds")
    .values({ ...round, question: "Ska vi dela arkiv?", form: "[]", opened_at: new Date(), audience_id: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: recipient_id } = await db
    .insertInto("round_recipients")
    .values({ round_id, position: 0, person_id: orjan.id, audience_id: audience })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: answerer_id } = await db
    .insertInto("round_answerers")
    .values({ recipient_id, person_id: orjan.id, email: "orjan@exempel.invalid" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const said = { round_id, recipient_id, answerer_id, came_by: "mail" as const };
  await db
    .insertInto("round_replies")
    .values({ ...said, words: "Ja, om det är brandsäkert", answer: JSON.stringify({ falt: "ifyllt" }) })
    .execute();
  const note = "Du som kan arkiv";
  await db
    .insertInto("round_handovers")
    .values([
      { recipient_id, answerer_id, name: "Arvid Falk", email: "arvid@exempel.invalid", note },
      {
        recipient_id,
        answerer_id,
        name: "Örjan",
        email: "Orjan@exempel.invalid",
        words: "Själv vet jag inte",
      },
    ])
    .execute();
  viewer = viewerAs(his, await accessToAll(db));
  const html = await visitor.get(page);
  for (const known of [
    "Ska vi dela arkiv?",
    "om det är brandsäkert",
    "ifyllt",
    "arvid@exempel.invalid",
    note,
  ])
    expect(html).toContain(known);
  expect(await taken()).toMatchObject({ helpAsked: [{ what: "Själv vet jag inte" }] });
  // What was asked at home is not the secretariat's.
  viewer = viewerAs(secretary, everything);
  expect(await visitor.get(page)).not.toContain(note);
});

describe("the secretariat", () => {
  test("is shown what concerns its cooperation, and not what is his alone", async () => {
    const html = await visitor.get(page);
    expect(html).toContain("Gemensamt e-arkiv");
    expect(html).toContain("orjan@exempel.invalid");
    for (const hisAlone of ["Firefox på Linux", "Din länk", "192.0.2.7", "läste en punkt", "2099-09-09"])
      expect(html).not.toContain(hisAlone);
    expect(Object.keys(await taken())).not.toContain("sessions");
  });

  test("does not learn of a person who is only in what is closed to it", async () => {
    await db.deleteFrom("sightings").where("party_id", "=", orjan.id).execute();
    expect(await visitor.get(page, 404)).not.toContain(orjan.name);
  });
});

test("what law keeps is told with its sources, in both languages", async () => {
  expect(await visitor.get(page)).toContain("3 § arkivlagen");
  expect(await visitor.get(`${page}?lang=en`)).toContain("section 3 of the Archives Act");
});

test("another member finds nothing, and whoever has not signed in is asked to", async () => {
  const member = { ...everything, offices: [elsewhere] };
  viewer = viewerAs("00000000-0000-4000-8000-0000000000b9", member);
  expect(await visitor.get(page, 404)).not.toContain(orjan.name);
  await visitor.get(`${page}?format=json`, 404);
  viewer = { account: null, access: { audiences: [1], cooperations: [], offices: [] } };
  const response = await app.request(page);
  expect(response.headers.get("location")).toBe(`/logga-in?till=${encodeURIComponent(page)}`);
});
