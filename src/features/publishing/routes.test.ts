import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { thePublic } from "../../platform/web/viewer.ts";
import {
  ake,
  archive,
  boardMeeting,
  cooperation,
  group,
  guests,
  karin,
  lerby,
  november,
  september,
} from "../meetings/fixtures.ts";
import { meetingPath } from "../meetings/paths.ts";
import {
  actsDone,
  lentBrowser,
  loadMinutesToOpen,
  memberOfGroup,
  page,
  phone,
  secretary,
  text,
  visibility,
} from "../../../test/publishing/minutes-to-open.ts";
import {
  itemVisibilityPath,
  maskingPath,
  openingPath,
  passingPath,
  publishingPath,
  visibilityPath,
} from "./paths.ts";

const { db } = freshDb();
const lent = lentBrowser(db);
const { as, visitor } = lent;
const list = publishingPath(cooperation.slug);

beforeEach(async () => {
  await loadMinutesToOpen(db);
  await lent.giveBack();
});

const publicPage = (status: number) => as(thePublic, () => visitor.get(page, status));

describe("who may", () => {
  test("the public is asked to sign in, a member without the secretariat finds nothing", async () => {
    await as(thePublic, () => visitor.get(list, 303));
    const inGroup = { ...(await memberOfGroup(db)), account: { ...account } };
    await as(inGroup, () => visitor.get(list, 404));
    await as(inGroup, () => visitor.get(visibility, 404));
    for (const path of [openingPath(cooperation.slug), visibility, maskingPath(cooperation.slug)]) {
      const fields = { fore: "2030-01-01", synlighet: "public", mote: november.id, ord: phone };
      expect((await as(inGroup, () => visitor.post(path, fields))).status, path).toBe(404);
    }
    await publicPage(404);
  });

  test("the secretariat of another cooperation changes nothing here", async () => {
    const elsewhere = { account, access: { ...lent.office.access, offices: [] } };
    const fields = { mote: november.id, ord: phone };
    expect((await as(elsewhere, () => visitor.post(maskingPath("tomma-dalen"), fields))).status).toBe(404);
    expect((await visitor.post(maskingPath("tomma-dalen"), fields)).status).toBe(404);
  });
});

const account = {
  id: "00000000-0000-4000-8000-0000000000a1",
  name: "Maj Ek",
  email: "maj@exempel.invalid",
  isAdministrator: false,
  sessionId: "00000000-0000-4000-8000-0000000000a3",
  provedAt: new Date(),
};

describe("whose act it is", () => {
  test("a form that somebody else's page held changes nothing", async () => {
    const fields = { synlighet: "public", trots: "ja", avsandare: account.id };
    const refused = await visitor.post(visibility, fields);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Siv Lund");
    const opening = { fore: "2030-01-01", trots: "ja", avsandare: "" };
    expect((await visitor.post(openingPath(cooperation.slug), opening)).status).toBe(409);
    expect(await actsDone(db)).toEqual([]);
    await publicPage(404);
  });

  test("opening by rule asks whoever came in long ago to sign in anew", async () => {
    const earlier = { ...lent.office, account: { ...secretary, provedAt: new Date(Date.now() - 3_600_000) } };
    const refused = await as(earlier, () =>
      visitor.post(openingPath(cooperation.slug), { fore: "2030-01-01", trots: "ja" }, list),
    );
    expect(refused.status).toBe(403);
    await publicPage(404);
    expect((await as(earlier, () => visitor.post(visibility, { synlighet: "body" }))).status).toBe(303);
  });
});

describe("opening by rule", () => {
  test("what is not open stands by year and body, with what must be looked at", async () => {
    const html = await visitor.get(list);
    expect(html).toContain("0 möten är öppna för alla. 4 är inte det.");
    expect(html).toContain(`<mark>${phone}</mark>`);
    expect(html).toContain(`Maskera ”${phone}”`);
    expect(await visitor.get(`${list}?ar=2023&organ=styrelsen`)).toContain("Inget att se över här.");
    expect(await visitor.get(`${list}?lang=en`)).toContain("Telephone number");
  });

  test("a rule says first what it opens, leaves what must be looked at, and opens the rest", async () => {
    const html = await visitor.get(`${list}?fore=2024-12-01`);
    expect(html).toContain("Regeln öppnar 2 möten.");
    expect(html).toContain("1 möte lämnas");
    expect((await db.selectFrom("acts").select("id").execute()).length).toBe(0);

    const done = await visitor.post(openingPath(cooperation.slug), { fore: "2024-12-01" });
    expect(done).toMatchObject({ status: 303, to: `${list}?fore=2024-12-01` });
    await as(thePublic, () => visitor.get(meetingPath(cooperation.slug, group.slug, september.slug)));
    await as(thePublic, () => visitor.get(meetingPath(cooperation.slug, "styrelsen", boardMeeting.slug)));
    await publicPage(404);
    expect(await actsDone(db)).toEqual(["meetings.opened"]);
    const { opened_at } = await db
      .selectFrom("cooperations")
      .select("opened_at")
      .where("id", "=", cooperation.id)
      .executeTakeFirstOrThrow();
    expect(opened_at).not.toBeNull();
  });

  test("one body alone, and despite what was found", async () => {
    await visitor.post(openingPath(cooperation.slug), { fore: "2024-12-01", organ: group.slug, trots: "ja" });
    expect(await publicPage(200)).toContain(phone);
    await as(thePublic, () =>
      visitor.get(meetingPath(cooperation.slug, "styrelsen", boardMeeting.slug), 404),
    );
  });

  test("a day that is none is refused, and nothing opens", async () => {
    const refused = await visitor.post(openingPath(cooperation.slug), { fore: "2024-02-31" });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain("Skriv vilken dag");
    expect(await actsDone(db)).toEqual([]);
  });

  test("what is closed to persons by name, no rule opens", async () => {
    await visitor.post(visibilityPath(cooperation.slug, group.slug, september.slug), {
      synlighet: "closed",
      person: karin.id,
    });
    await visitor.post(openingPath(cooperation.slug), { fore: "2030-01-01", trots: "ja" });
    await as(thePublic, () => visitor.get(meetingPath(cooperation.slug, group.slug, september.slug), 404));
    expect(await publicPage(200)).toContain(archive.title);
  });
});

describe("one meeting", () => {
  test("it is not opened with what must be looked at, unless one says so", async () => {
    const refused = await visitor.post(visibility, { synlighet: "public" });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain("måste ses över först");
    await publicPage(404);
    const done = await visitor.post(visibility, { synlighet: "public", trots: "ja" });
    expect(done).toMatchObject({ status: 303, to: visibility });
    await publicPage(200);
    await visitor.post(visibility, { synlighet: "body" });
    await publicPage(404);
    expect(await actsDone(db)).toEqual(["meeting.opened", "meeting.closed"]);
  });

  test("the way there stands on the meeting's page for the secretariat alone", async () => {
    expect(await visitor.get(page)).toContain(`href="${visibility}"`);
    expect(await as(await memberOfGroup(db), () => visitor.get(page))).not.toContain(visibility);
  });

  test("what a person has let stand does not keep it closed", async () => {
    const fields = { mote: november.id, ord: phone, slag: "phone" };
    expect(await visitor.post(passingPath(cooperation.slug), fields, list)).toMatchObject({ to: list });
    expect((await visitor.post(visibility, { synlighet: "public" })).status).toBe(303);
    await publicPage(200);
  });

  test("an item may be closed in an open meeting, and takes the whole text with it", async () => {
    await visitor.post(visibility, { synlighet: "public", trots: "ja" });
    const item = itemVisibilityPath(cooperation.slug, group.slug, november.slug, archive.slug);
    expect(await visitor.post(item, { synlighet: "cooperation" })).toMatchObject({ status: 303 });
    const html = await publicPage(200);
    expect(html).not.toContain(archive.title);
    expect(html).not.toContain("Inget antecknades");
    expect(html).toContain("Gäster &amp; övriga frågor");
    expect(await as(await memberOfGroup(db), () => visitor.get(page))).toContain(archive.title);
    expect((await visitor.post(item, { synlighet: "inherited" })).status).toBe(303);
    expect(await publicPage(200)).toContain(archive.title);
    expect(await actsDone(db)).toEqual(["meeting.opened", "item.closed", "item.opened"]);
  });

  test("an item that hides something to look at is not opened to the public unseen", async () => {
    const from = text.indexOf("2 a)");
    const until = text.indexOf("Gäster");
    await sql`update items set extent = ${`[${from},${until})`}::int4range where id = ${archive.id}`.execute(
      db,
    );
    const item = itemVisibilityPath(cooperation.slug, group.slug, november.slug, archive.slug);
    await visitor.post(item, { synlighet: "body" });
    expect((await visitor.post(visibility, { synlighet: "public" })).status).toBe(303);
    const refused = await visitor.post(item, { synlighet: "inherited" });
    expect(refused.status).toBe(400);
    expect(await publicPage(200)).not.toContain(archive.title);
    expect((await visitor.post(item, { synlighet: "inherited", trots: "ja" })).status).toBe(303);
    expect(await publicPage(200)).toContain(archive.title);
  });

  test("named persons alone read what is closed, and others are refused with a sentence", async () => {
    expect(await visitor.get(visibility)).toContain(karin.name);
    const nobody = await visitor.post(visibility, { synlighet: "closed" });
    expect(nobody.html).toContain("Välj minst en person");
    const stranger = await visitor.post(visibility, { synlighet: "closed", person: lerby.id });
    expect(stranger.html).toContain("finns inte i samverkan");
    expect((await visitor.post(visibility, { synlighet: "allt" })).html).toContain("Välj vem som får läsa.");

    const two = new FormData();
    two.set("synlighet", "closed");
    for (const { id } of [karin, ake]) two.append("person", id);
    expect((await visitor.post(visibility, two)).status).toBe(303);
    const { audience } = await db
      .selectFrom("meetings")
      .select("audience_id as audience")
      .where("id", "=", november.id)
      .executeTakeFirstOrThrow();
    const persons = await db
      .selectFrom("audience_persons")
      .select("person_id")
      .where("audience_id", "=", audience)
      .execute();
    expect(persons.map((each) => each.person_id).toSorted()).toEqual([karin.id, ake.id].toSorted());
    await visitor.get(page, 404);
    await as(await memberOfGroup(db), () => visitor.get(page, 404));
    await visitor.get(itemVisibilityPath(cooperation.slug, group.slug, november.slug, guests.slug), 404);
  });
});
