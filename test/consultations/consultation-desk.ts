// A consultation that the desk of the directors' group watches, and those who work with it.
import { expect } from "vitest";
import { loadPeople, plannedMeeting } from "../agenda/planned.ts";
import { freshDb } from "../db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../signing-in.ts";
import { createApp } from "../../src/app.ts";
import {
  director,
  firstDay,
  group,
  maja,
  secretary,
  sjoriket,
  vikby,
} from "../../src/features/accounts/fixtures.ts";
import { madeFor, sessionsOf } from "../../src/features/accounts/index.ts";

export const consultation = {
  titel: "Ett nytt stöd till bibliotek",
  fran: "Kulturdepartementet",
  arende: "Ku2026/01234",
  eget: "SJ 2026/7",
  bakgrund: "Förslaget kom i somras.",
  fragor: "Stödet söks av kommunen\nStödet betalas ut i förskott",
  sista: "2026-12-18",
  organ: group.id,
  antas: "body",
  fragetid: "0",
  skrivtid: "5",
  synpunktstid: "3",
  avstamning: "3",
};

export function consultationDesk() {
  const { db, connection } = freshDb();
  const clock = clockAt("2026-11-02T09:00:00Z");
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
  const list = `/${sjoriket.slug}/remisser`;

  /** The secretary at her desk, and a director who has a seat for his municipality. */
  async function atDesk(given: Partial<typeof consultation> = {}) {
    clock.set("2026-11-02T09:00:00Z");
    await loadPeople(db);
    await db
      .insertInto("mandates")
      .values({
        cooperation_id: sjoriket.id,
        body_id: group.id,
        person_id: maja.id,
        organisation_id: vikby.id,
        from_on: firstDay,
        until_on: null,
      })
      .execute();
    const meeting = await plannedMeeting(db, { heldOn: "2026-12-10", stopOn: "2026-12-01" });
    const [desk, member] = [newBrowser(app), newBrowser(app)];
    await signIn(db, desk, secretary.email);
    await signIn(db, member, director.email);
    const asDesk = sendingAs(desk, secretary.id);
    const asMember = sendingAs(member, director.id);
    const made = await asDesk(list, { ...consultation, ...given });
    expect(made.status, made.html).toBe(303);
    return { meeting, desk, member, asDesk, asMember, address: `${list}/1` };
  }

  /** What is written so far, by its titles. */
  async function partsByTitle(): Promise<Map<string, string>> {
    const parts = await db.selectFrom("consultation_parts").select(["id", "title"]).execute();
    return new Map(parts.map(({ id, title }) => [title, id]));
  }

  /** Writes in a part as its forms have it: its text, and what it is called and so on. */
  async function write(
    browser: Browser,
    send: Sending,
    address: string,
    partId: string,
    { text, ...head }: Record<string, string>,
  ) {
    const at = `${address}/utkast/delar/${partId}`;
    const page = await browser.get(`${address}/utkast`);
    const revisionIn = (action: string) =>
      /name="revision" value="([0-9a-f]+)"/.exec(page.split(`"${action}"`)[1] ?? "")?.[1] ?? "";
    const saved =
      text === undefined
        ? null
        : await send(`${at}/text`, { revision: revisionIn(`${at}/text`), varde: text });
    if (Object.keys(head).length === 0 && saved !== null) return saved;
    return send(at, { revision: revisionIn(at), ...head });
  }

  return { db, connection, clock, app, list, atDesk, partsByTitle, write };
}

export type Sending = ReturnType<typeof sendingAs>;

const sendingAs =
  (browser: Browser, account: string) =>
  (address: string, fields: Record<string, string> = {}, accept?: string) =>
    browser.post(address, { [madeFor]: account, ...fields }, undefined, accept);
