// The desk of a body that asks two municipalities, with a mail server that keeps what comes to each.
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect } from "vitest";
import { createApp } from "../../src/app.ts";
import { group, maja, otto, secretary, sjoriket, vikby } from "../../src/features/accounts/fixtures.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { deliverNext } from "../../src/platform/mail/delivery.ts";
import { from, mailServer, type TestMailServer } from "../../src/platform/mail/fixtures.ts";
import { smtpTo } from "../../src/platform/mail/smtp.ts";
import { loadPeople } from "../agenda/planned.ts";
import { freshDb } from "../db.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";

export const lerby = { id: "00000000-0000-7000-9000-000000000021", name: "Lerby" };
export const stina = { id: "00000000-0000-7000-9000-000000000033", name: "Stina Ek" };
export const emails = {
  maja: "maja.strand@vikby.example",
  otto: "otto.lov@vikby.example",
  stina: "stina.ek@lerby.example",
};
export const bySecretary = { [madeFor]: secretary.id };

/** A question as it is typed. */
export const question = {
  ...bySecretary,
  slag: "anchoring",
  fraga: "Ska vi dela på ett kansli?",
  bakgrund: "Utredningen är klar.",
  organ: group.id,
  fragar: "municipalities",
  sista: "2026-12-04",
  svaren: "at-once",
  krets: "body",
  "falt-0-slag": "stance",
  "falt-0-id": "hallning",
  "falt-0-etikett": "Ställningstagande",
};

/** Who answers, as it is typed. */
export const recipients = {
  ...bySecretary,
  [`med-${vikby.id}`]: "ja",
  [`namn-${vikby.id}-0`]: maja.name,
  [`epost-${vikby.id}-0`]: "",
  [`namn-${vikby.id}-1`]: otto.name,
  [`epost-${vikby.id}-1`]: emails.otto,
  [`med-${lerby.id}`]: "ja",
  [`namn-${lerby.id}-0`]: stina.name,
  [`epost-${lerby.id}-0`]: emails.stina,
};

export const rounds = `/${sjoriket.slug}/rundor`;

/** For the tests of one file. */
export function askingDesk() {
  const { db } = freshDb();
  const clock = clockAt("2026-11-23T09:00:00Z");
  const app = createApp(db, {
    sessions: sessionsOf(db, clock.now),
    now: clock.now,
    publicUrl: "https://genbo.example",
    addresses: { from, answersAt: "svar@genbo.example" },
  });
  let post: TestMailServer;
  beforeEach(async () => {
    clock.set("2026-11-23T09:00:00Z");
    post = await mailServer();
  });
  afterEach(() => post.stop());

  /** Maja sits for Vikby and has an account, Otto is her substitute, Stina sits for Lerby. */
  async function atDesk() {
    await loadPeople(db);
    await db
      .insertInto("parties")
      .values([
        party(lerby.id, lerby.name, "organisation", "lerby", "2026-01-01"),
        party(stina.id, stina.name, "person", "stina-ek", null),
      ])
      .execute();
    await db
      .insertInto("mandates")
      .values([
        seat(maja.id, vikby.id, "member"),
        seat(otto.id, vikby.id, "substitute"),
        seat(stina.id, lerby.id, "chair"),
      ])
      .execute();
    const desk = newBrowser(app);
    await signIn(db, desk, secretary.email);
    await db.deleteFrom("mails").execute();
    return desk;
  }

  /** A draft with its recipients. */
  async function prepared(about: Record<string, string> = {}) {
    const desk = await atDesk();
    const made = await desk.post(`${rounds}/ny`, { ...question, ...about });
    expect(made.to, made.html).toBe(`${rounds}/1/andra`);
    const named = await desk.post(`${rounds}/1/mottagare`, recipients);
    expect(named.status, named.html).toBe(303);
    return { desk, round: `${rounds}/1` };
  }

  async function opened(about: Record<string, string> = {}) {
    const { desk, round } = await prepared(about);
    expect((await desk.post(`${round}/oppning`, bySecretary)).to).toBe(round);
    return { desk, round, mails: await deliver() };
  }

  /** What comes to each, through a mail server. */
  async function deliver() {
    post.received.splice(0);
    const send = smtpTo({ url: post.url, from });
    while (await deliverNext(db, send, new Date(Date.now() + 1000)));
    const mails = await Promise.all(
      post.received.map(async ({ recipients: to, message }) => {
        const mail = await PostalMime.parse(message);
        const text = mail.text ?? "";
        return {
          to: to.join(),
          subject: mail.subject ?? "",
          replyTo: mail.replyTo?.[0]?.address ?? "",
          text,
          link: /\/runda\/[\w-]+/.exec(text)?.[0] ?? "",
        };
      }),
    );
    const all = mails.toSorted((one, other) => one.to.localeCompare(other.to));
    return {
      all,
      to: (email: string) => {
        const found = all.find(({ to }) => to === email);
        if (found === undefined) throw new Error(`nothing came to ${email}`);
        return found;
      },
    };
  }
  return { db, clock, app, atDesk, prepared, opened, deliver };
}

const party = (
  id: string,
  name: string,
  kind: "organisation" | "person",
  slug: string,
  member_from: string | null,
) => ({ id, name, kind, slug, member_from, cooperation_id: sjoriket.id, current_id: id });

const seat = (personId: string, organisationId: string, role: "member" | "substitute" | "chair") => ({
  cooperation_id: sjoriket.id,
  body_id: group.id,
  person_id: personId,
  organisation_id: organisationId,
  role,
  from_on: "2026-01-01",
});
