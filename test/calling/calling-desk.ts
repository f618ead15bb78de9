// The desk of a meeting that calls people to it, with a mail server that keeps what comes to each.
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect } from "vitest";
import { createApp } from "../../src/app.ts";
import { group, otto, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { deliverNext } from "../../src/platform/mail/delivery.ts";
import { from, mailServer, type TestMailServer } from "../../src/platform/mail/fixtures.ts";
import { smtpTo } from "../../src/platform/mail/smtp.ts";
import { freshDb } from "../db.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";
import { emails as addressOf, guest, meetingToCall } from "./meeting-to-call.ts";

export const publicUrl = "https://genbo.example";
export const addresses = { from, answersAt: "svar@genbo.example" };
export const bySecretary = { [madeFor]: secretary.id };

/** For the tests of one file. */
export function callingDesk() {
  const { db } = freshDb();
  const clock = clockAt("2026-11-10T09:00:00Z");
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, publicUrl, addresses });

  let post: TestMailServer;
  beforeEach(async () => {
    clock.set("2026-11-10T09:00:00Z");
    post = await mailServer();
  });
  afterEach(() => post.stop());

  async function atDesk() {
    const made = await meetingToCall(db);
    const desk = newBrowser(app);
    await signIn(db, desk, secretary.email);
    const { slug: body } = await db
      .selectFrom("parties")
      .select("slug")
      .where("id", "=", group.id)
      .executeTakeFirstOrThrow();
    const address = `/${sjoriket.slug}/moten/${body}/${made.meeting.slug}/kallelse`;
    const { id: guestId } = await db
      .selectFrom("parties")
      .select("id")
      .where("name", "=", guest)
      .executeTakeFirstOrThrow();
    await db.deleteFrom("mails").execute();
    const emails = { [`epost-${otto.id}`]: addressOf.otto, [`epost-${guestId}`]: addressOf.guest };
    return { ...made, desk, address, guestId, emails };
  }

  async function called() {
    const at = await atDesk();
    const sent = await at.desk.post(at.address, { ...bySecretary, ...at.emails, ord: "Väl mött!" });
    expect(sent.status, sent.html).toBe(303);
    return { ...at, mails: await deliver() };
  }

  /** What comes to each, through a mail server. */
  async function deliver() {
    post.received.splice(0);
    const send = smtpTo({ url: post.url, from });
    while (await deliverNext(db, send, new Date(Date.now() + 1000)));
    const read = async ({ recipients, message }: TestMailServer["received"][number]) => {
      const mail = await PostalMime.parse(message);
      const file = mail.attachments.find(({ filename }) => filename === "invite.ics")?.content;
      const text = typeof file === "string" ? file : Buffer.from(new Uint8Array(file ?? [])).toString();
      const object = text === "" ? undefined : new ICAL.Component(ICAL.parse(text));
      const event = object?.getFirstSubcomponent("vevent");
      return {
        to: recipients.join(),
        mail,
        text: mail.text ?? "",
        link: /\/svar\/[\w-]+/.exec(mail.text ?? "")?.[0] ?? "",
        method: object?.getFirstPropertyValue("method"),
        event: event ? new ICAL.Event(event) : undefined,
        files: mail.attachments.map(({ filename }) => filename),
      };
    };
    const mails = await Promise.all(post.received.map(read));
    return {
      count: mails.length,
      to: (email: string) => {
        const found = mails.find(({ to }) => to === email);
        if (found === undefined) throw new Error(`nothing came to ${email}`);
        return found;
      },
    };
  }
  return { db, clock, app, atDesk, called, deliver };
}
