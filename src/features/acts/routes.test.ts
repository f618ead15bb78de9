import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { createApp } from "../../app.ts";
import { type Act, recordAct } from "../../platform/acts/record.ts";
import { verifyActs } from "../../platform/acts/verify.ts";
import type { Viewer } from "../../platform/web/viewer.ts";
import { admitAll } from "../../../test/app.ts";
import { accessToAll } from "../../platform/db/reading.ts";
import { cooperation, directorsGroup, loadRegister, november, september } from "../decisions/fixtures.ts";
import { meetingPath } from "../meetings/paths.ts";
import { roundPath } from "../rounds/paths.ts";
import { actsOnPath, actsPath } from "./paths.ts";

const { db } = freshDb();
const list = actsPath(cooperation.slug);
const maj = "00000000-0000-4000-8000-0000000000a1";
const other = "00000000-0000-4000-8000-0000000000a3";

let viewer: Viewer;
const visitor = browser(createApp(db, { sessions: async () => viewer }));
const app = createApp(db, { sessions: async () => viewer });

beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
  await db.insertInto("accounts").values({ id: maj, email: "maj@exempel.invalid", name: "Maj Ek" }).execute();
  viewer = { account: accountOf(maj), access: await accessToAll(db) };
});

const accountOf = (id: string) => ({
  id,
  name: "Maj Ek",
  email: "maj@exempel.invalid",
  isAdministrator: false,
  sessionId: other,
  provedAt: new Date(0),
});

const act = (given: Partial<Act> = {}): Promise<void> =>
  db
    .transaction()
    .execute((tx) =>
      recordAct(tx, { kind: "item.seen", cooperationId: cooperation.id, accountId: maj, ...given }),
    );

const anItem = () =>
  db.selectFrom("items").select(["id", "title"]).where("slug", "=", "3a").executeTakeFirstOrThrow();

test("who did what to what stands there, the newest first", async () => {
  const item = await anItem();
  await act({ subjectKind: "item", subjectId: item.id });
  await act({ kind: "meetings.published", facts: { before: "2021-01-01" } });
  await act({ kind: "role.given", accountId: null, subjectKind: "account", subjectId: maj });
  const html = await visitor.get(list);
  const order = ["Genbo självt", "gav en roll", "publicerade möten", "före 2021-01-01", "läste en punkt"];
  const table = html.slice(html.indexOf("<tbody>"));
  const places = order.map((words) => table.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(html).toContain("Maj Ek");
});

test("the name of what is closed to the reader does not stand in the record", async () => {
  const item = await anItem();
  await act({ subjectKind: "item", subjectId: item.id });
  expect(await visitor.get(list)).toMatch(new RegExp(`<a href="[^"]+#3a">${item.title}</a>`));

  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", item.id).execute();
  const html = await visitor.get(list);
  expect(html).not.toContain(item.title);
  expect(html).toContain("stängt för dig");
});

test("nor the question of a round; where it may be seen, it leads there", async () => {
  const closed = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("rounds")
    .values({
      cooperation_id: cooperation.id,
      number: 7,
      kind: "anchoring",
      question: "Ska vi dela arkiv?",
      form: "[]",
      deadline: "2026-12-01",
      opened_at: new Date(),
      audience_id: closed.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await act({ kind: "round.answered", subjectKind: "round", subjectId: id });
  const html = await visitor.get(list);
  expect(html).toContain("svarade i en runda");
  expect(html).toContain("stängt för dig");
  expect(html).not.toContain("Ska vi dela arkiv?");
  await db.updateTable("rounds").set({ audience_id: 1 }).where("id", "=", id).execute();
  expect(await visitor.get(list)).toContain(
    `<a href="${roundPath(cooperation.slug, 7)}">Ska vi dela arkiv?</a>`,
  );
});

test("what is about one meeting, or one item of it, is a link away from its page", async () => {
  const item = await anItem();
  await act({ subjectKind: "item", subjectId: item.id });
  await act({ kind: "contradiction.settled", subjectKind: "meeting", subjectId: september.id });
  await act({ kind: "meetings.published", facts: { meetings: [september.id, november.id] } });
  await act({ kind: "meeting.opened", subjectKind: "meeting", subjectId: november.id });
  const page = await visitor.get(meetingPath(cooperation.slug, directorsGroup.slug, september.slug));
  const onMeeting = actsOnPath(cooperation.slug, directorsGroup.slug, september.slug);
  const onItem = actsOnPath(cooperation.slug, directorsGroup.slug, september.slug, "3a");
  for (const link of [onMeeting, onItem]) expect(page).toContain(`href="${link.replace("&", "&amp;")}"`);

  const kinds = (html: string) =>
    [...html.matchAll(/data-heading="Gjorde">([^<]+)/g)].map(([, kind]) => kind);
  expect(kinds(await visitor.get(onMeeting))).toEqual([
    "publicerade möten",
    "redde ut en motsägelse",
    "läste en punkt",
  ]);
  expect(kinds(await visitor.get(onItem))).toEqual(["läste en punkt"]);
  expect(await visitor.get(`${list}?mote=inget/2000-01-01`)).toContain("Ingen händelse passar urvalet");
  const response = await app.request(`${onItem}&format=json`);
  expect(z.array(z.object({ kind: z.string() })).parse(await response.json())).toEqual([
    { kind: "item.seen" },
  ]);
});

test("fifty at a time, and one kind when it is asked for", async () => {
  for (let i = 0; i < 51; i++) await act();
  await act({ kind: "account.invited" });
  const html = await visitor.get(list);
  expect(html.match(/id="handelse-/g)?.length).toBe(50);
  expect(html).toContain("Sida 1 av 2");
  expect((await visitor.get(`${list}?sida=2`)).match(/id="handelse-/g)?.length).toBe(2);
  const chosen = await visitor.get(`${list}?slag=account.invited`);
  expect(chosen.match(/id="handelse-/g)?.length).toBe(1);
  expect(chosen).toContain("bjöd in ett konto (1)");
  expect(await visitor.get(`${list}?slag=borta`)).toContain("Ingen händelse passar urvalet");
});

test("an empty record says what will come there, in both languages", async () => {
  expect(await visitor.get(list)).toContain("Inga händelser är antecknade än");
  expect(await visitor.get(`${list}?lang=en`)).toContain("No acts have been recorded yet");
  await act();
  expect(await visitor.get(`${list}?lang=en`)).toContain("read an item");
});

test("acts of another cooperation, and of the installation, are not there", async () => {
  await act({ cooperationId: other, kind: "account.closed" });
  await act({ cooperationId: null, kind: "administrator.made" });
  expect(await visitor.get(list)).toContain("Inga händelser är antecknade än");
});

describe("taken out", () => {
  const exported = z.array(
    z.object({
      id: z.number(),
      kind: z.string(),
      account: z.string().nullable(),
      seal: z.string(),
      facts: z.unknown(),
    }),
  );

  test("as JSON, the record is whole and oldest first, ends with the taking out, and fits its seals", async () => {
    for (let i = 0; i < 3; i++) await act({ facts: { i } });
    const response = await app.request(`${list}?format=json`);
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="handelser-nordsjobygden.json"',
    );
    const acts = exported.parse(await response.json());
    expect(acts.map(({ kind }) => kind)).toEqual(["item.seen", "item.seen", "item.seen", "acts.exported"]);
    expect(acts.at(-1)).toMatchObject({ account: maj, facts: { format: "json" } });
    const verified = await verifyActs(db);
    expect(verified).toMatchObject({ count: 4, last: { seal: Buffer.from(acts.at(-1)?.seal ?? "", "hex") } });
  });

  test("more than is read at once comes too", async () => {
    const row = {
      kind: "item.seen",
      cooperation_id: cooperation.id,
      facts: "{}",
      at: "2026-11-22T11:00:00Z",
    };
    const rows = Array.from({ length: 2100 }, (_, i) => ({ ...row, id: i + 1, seal: Buffer.alloc(32) }));
    await db.insertInto("acts").values(rows).execute();
    const acts = exported.parse(await (await app.request(`${list}?format=json`)).json());
    expect(acts.map(({ id }) => id)).toEqual(Array.from({ length: 2101 }, (_, i) => i + 1));
  });

  test("as CSV, commas stay in their cell and nothing becomes a formula", async () => {
    await db.updateTable("accounts").set({ name: '=HYPERLINK("http://x"), Maj' }).execute();
    await act({ facts: { text: "a,b" } });
    const response = await app.request(`${list}?format=csv&slag=item.seen`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [heading, line, ...rest] = (await response.text()).split("\r\n");
    expect(heading?.replace("\uFEFF", "")).toBe(
      "id,at,account,account_name,kind,subject_kind,subject,facts,seal",
    );
    expect(line).toContain(`"'=HYPERLINK(""http://x""), Maj",item.seen,,,"{""text"":""a,b""}",`);
    expect(rest).toEqual([""]);
  });

  test("a record without acts is a list with the taking out alone", async () => {
    expect(exported.parse(await (await app.request(`${list}?format=json`)).json()).length).toBe(1);
    const none = exported.parse(await (await app.request(`${list}?format=json&slag=borta`)).json());
    expect(none).toEqual([]);
  });
});

describe("who may", () => {
  test("nobody signed in is asked to sign in, and comes back", async () => {
    viewer = { account: null, access: { audiences: [1], cooperations: [], offices: [] } };
    const response = await app.request(`${list}?slag=x`);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(`/logga-in?till=${encodeURIComponent(`${list}?slag=x`)}`);
  });

  test.for(["", "?format=json", "?format=csv"])(
    "a member without the office finds nothing at %s",
    async (query) => {
      viewer = { ...viewer, access: { ...viewer.access, offices: [other] } };
      await visitor.get(`${list}${query}`, 404);
      expect(await verifyActs(db)).toMatchObject({ count: 0 });
    },
  );

  test("an administrator of the installation does not by that alone", async () => {
    const account = { ...accountOf(maj), isAdministrator: true };
    viewer = { account, access: { audiences: [1], cooperations: [], offices: [] } };
    expect(await visitor.get(list, 404)).toContain("Sidan finns inte");
  });
});
