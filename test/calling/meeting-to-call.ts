// A meeting of invented directors with an agenda, two members, a substitute and a guest.
import type { Db } from "../../src/platform/db/schema.ts";
import { group, maja, otto, secretary, sjoriket, vikby } from "../../src/features/accounts/fixtures.ts";
import { callMeeting } from "../../src/features/calling/sending/commands.ts";
import { organizerFrom } from "../../src/features/calling/sending/organizer.ts";
import { loadPeople, plannedMeeting, put } from "../agenda/planned.ts";

export const stina = { id: "00000000-0000-7000-9000-000000000033", name: "Stina Ek" };
export const guest = "Gunnar Gäst";

export const change = (meetingId: string) => ({
  meetingId,
  cooperationId: sjoriket.id,
  accountId: secretary.id,
});

/** Maja has an account and the chair, Otto a seat and no account, Stina sits for whoever is away. */
export async function meetingToCall(db: Db) {
  await loadPeople(db);
  await db
    .insertInto("parties")
    .values({
      ...stina,
      cooperation_id: sjoriket.id,
      kind: "person",
      slug: "stina-ek",
      current_id: stina.id,
    })
    .execute();
  await db
    .insertInto("mandates")
    .values([
      { ...seat(maja.id), role: "chair" },
      { ...seat(otto.id), role: "member" },
      { ...seat(stina.id), role: "substitute" },
    ])
    .execute();
  const meeting = await plannedMeeting(db);
  const archive = await put(db, meeting.id, "Gemensamt e-arkiv", { minutes: 20 });
  const talk = await put(db, meeting.id, "Ett besök utifrån", {
    minutes: 30,
    presenters: [{ name: guest, organisation: "Arkivbyrån" }],
  });
  return { meeting, archive, talk };
}

const seat = (personId: string) => ({
  cooperation_id: sjoriket.id,
  body_id: group.id,
  person_id: personId,
  organisation_id: vikby.id,
  from_on: "2026-01-01",
});

/** Closed to all but some. */
export async function closeItem(db: Db, itemId: string, persons: readonly string[]): Promise<void> {
  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audience_persons")
    .values(persons.map((person_id) => ({ audience_id: id, person_id })))
    .execute();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", itemId).execute();
}

export const emails = { otto: "otto.lov@vikby.example", guest: "gunnar@arkivbyran.example" };

/** As the desk does it on the page. */
export async function callAll(db: Db, meetingId: string): Promise<void> {
  const { id: guestId } = await db
    .selectFrom("parties")
    .select("id")
    .where("name", "=", guest)
    .executeTakeFirstOrThrow();
  const written = {
    word: "",
    substitutes: new Set<string>(),
    emails: new Map([
      [otto.id, emails.otto],
      [guestId, emails.guest],
    ]),
    despite: false,
  };
  const mailing = {
    origin: "https://genbo.example",
    organizerOf: organizerFrom({ from: null, answersAt: "svar@genbo.example" }),
  };
  const now = new Date("2026-11-10T09:00:00Z");
  const sent = await callMeeting(db, { change: change(meetingId), written, mailing, now });
  if (!sent.ok) throw new Error(sent.refusal.reason);
}
