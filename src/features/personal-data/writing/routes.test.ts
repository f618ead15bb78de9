import { beforeEach, expect, test } from "vitest";
import { admitAll } from "../../../../test/app.ts";
import { browser } from "../../../../test/browser.ts";
import { freshDb } from "../../../../test/db.ts";
import { createApp } from "../../../app.ts";
import { accessToAll } from "../../../platform/db/reading.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";
import { cooperation, directorsGroup, loadRegister, orjan } from "../../decisions/fixtures.ts";
import { viewerAs } from "../fixtures.ts";
import { personalDataPath } from "../paths.ts";

const { db } = freshDb();
const page = personalDataPath(cooperation.slug, orjan.slug);
const his = "00000000-0000-4000-8000-0000000000b1";
const secretary = "00000000-0000-4000-8000-0000000000b2";

let viewer: Viewer;
const app = createApp(db, { sessions: async () => viewer });
const visitor = browser(app);

beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
  await db
    .insertInto("accounts")
    .values([
      { id: his, email: "orjan@exempel.invalid", name: orjan.name },
      { id: secretary, email: "sekreterare@exempel.invalid", name: "Sara Lund" },
    ])
    .execute();
  await db.insertInto("account_persons").values({ account_id: his, person_id: orjan.id }).execute();
  const seat = {
    body_id: directorsGroup.id,
    person_id: orjan.id,
    role: "chair",
    from_on: "2020-01-01",
  } as const;
  await db
    .insertInto("mandates")
    .values({ cooperation_id: cooperation.id, ...seat })
    .execute();
  viewer = viewerAs(secretary, await accessToAll(db));
});

test("mail that came from his addresses is stored of him; to the secretariat, what its desks were sent", async () => {
  const meeting = await db.selectFrom("meetings").select("id").executeTakeFirstOrThrow();
  const address = "orjan@hemma.invalid";
  const { id: inviteeId } = await db
    .insertInto("invitees")
    .values({ meeting_id: meeting.id, person_id: orjan.id, email: "Orjan@Hemma.invalid", kind: "member" })
    .returning("id")
    .executeTakeFirstOrThrow();
  let came = Date.parse("2026-11-20T09:00:00Z");
  const mail = (text: string, about: { sender?: string; subject_id?: string; facts?: object } = {}) => ({
    message_id: text,
    came_at: new Date((came += 1000)),
    sender: address,
    recipient: "svar@genbo.example",
    subject: "Sv: Kallelse",
    raw: Buffer.from(text),
    taken_as: "unsure" as const,
    text,
    ...about,
    facts: JSON.stringify(about.facts ?? {}),
  });
  const subject_id = meeting.id;
  await db
    .insertInto("incoming_mails")
    .values([
      mail("Jag kommer kanske", { subject_id, facts: { inviteeId } }),
      mail("Hemma säger vi nej", { subject_id, facts: { handoverId: inviteeId } }),
      mail("Till ingen särskild"),
      mail("Någon annans", { sender: "nagon@hemma.invalid", subject_id, facts: { inviteeId } }),
    ])
    .execute();
  const desks = await visitor.get(page);
  expect(desks).toContain("Jag kommer kanske");
  expect(desks).toContain("lästes av en människa");
  expect(desks).not.toMatch(/Hemma säger vi nej|Till ingen särskild|Någon annans/);
  const closed = { kind: "closed", cooperation_id: cooperation.id } as const;
  const { id: audience_id } = await db
    .insertInto("audiences")
    .values(closed)
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("meetings").set({ audience_id }).execute();
  expect(await visitor.get(page)).not.toContain("Jag kommer kanske");

  viewer = viewerAs(his, await accessToAll(db));
  const own = [
    { what: "Jag kommer kanske" },
    { what: "Hemma säger vi nej" },
    { what: "Till ingen särskild" },
  ];
  expect((await (await app.request(`${page}?format=json`)).json()).mailsFrom).toMatchObject(own);
});
