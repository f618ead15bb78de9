// Mail both ways, as people have it: what Genbo sends goes to a mail server, and what they answer comes to Genbo's own.
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, vi } from "vitest";
import { takeCallMail } from "../../src/features/calling/index.ts";
import { takeRoundMail } from "../../src/features/rounds/index.ts";
import type { Rounds } from "../../src/platform/clock/rounds.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { mailServer, type TestMailServer } from "../../src/platform/mail/fixtures.ts";
import { startPost } from "../../src/platform/mail/post.ts";
import { type Listening, startMailIn } from "../../src/platform/mail-in/listen.ts";
import { reception } from "../../src/platform/mail-in/reception.ts";
import { rawOf } from "../rounds/mail/mime.ts";

export const answersAt = "svar@genbo.example";
export const from = "Genbo <genbo@slattlandet.example>";

export type Letter = Awaited<ReturnType<typeof opened>>;

export interface Writer {
  readonly name: string;
  readonly email: string;
}

/** For the tests of one file; `now` is when what comes in is taken. */
export function correspondence(db: Db, now: () => Date) {
  let out: TestMailServer;
  let post: Rounds;
  let incoming: Listening;
  let taken: Set<string>;
  let letters: Promise<Letter>[];

  beforeEach(async () => {
    [taken, letters] = [new Set(), []];
    out = await mailServer();
    const mailIn = { port: 0, address: answersAt };
    post = startPost({ db, settings: { mail: { url: out.url, from }, mailIn }, every: 50 });
    const settings = { mailIn, host: "127.0.0.1" };
    const take = reception(db, { settings, takers: [takeCallMail, takeRoundMail], clock: now });
    incoming = await startMailIn({ settings, take });
  });
  afterEach(async () => {
    await incoming.stop();
    await post.stop();
    await out.stop();
  });

  /** All that has come, in its order. */
  const delivered = (): Promise<Letter[]> =>
    Promise.all(out.received.map((each, place) => (letters[place] ??= opened(each))));

  /** The letter to somebody that is about this, as soon as it has come; each is taken out once. */
  const letterTo = (email: string, about: string): Promise<Letter> =>
    vi.waitFor(
      async () => {
        const lying = (await delivered()).filter(({ id }) => !taken.has(id));
        const found = lying.find(({ to, subject }) => to === email && subject.includes(about));
        if (found === undefined)
          throw new Error(
            `nothing to ${email}: ${lying.map(({ to, subject }) => `${to} ${subject}`).join("; ")}`,
          );
        taken.add(found.id);
        return found;
      },
      { timeout: 20_000, interval: 25 },
    );

  async function send(raw: Buffer, sender: string, recipient: string): Promise<void> {
    const transport = createTransport({ host: "127.0.0.1", port: incoming.port, ignoreTLS: true });
    await transport.sendMail({ raw, envelope: { from: sender, to: recipient } });
    transport.close();
  }

  /** Somebody answers a letter from his mail program. */
  const reply = (letter: Letter, { name, email }: Writer, said: string, program: keyof typeof programs) =>
    send(
      rawOf({
        from: `"${name}" <${email}>`,
        to: `<${letter.replyTo}>`,
        subject: `Sv: ${letter.subject}`,
        headers: [`In-Reply-To: ${letter.id}`],
        parts: [{ type: "text/plain", body: programs[program](said, name, letter) }],
      }),
      email,
      letter.replyTo,
    );

  /** His program answers that he is away. */
  const answerByItself = (letter: Letter, { name, email }: Writer, said: string) =>
    send(
      rawOf({
        from: `"${name}" <${email}>`,
        to: `<${letter.sender}>`,
        subject: `Automatiskt svar: ${letter.subject}`,
        headers: [
          `In-Reply-To: ${letter.id}`,
          "Auto-Submitted: auto-generated",
          "X-Auto-Response-Suppress: All",
        ],
        parts: [{ type: "text/plain", body: said }],
      }),
      "",
      letter.sender,
    );

  /** The server that was to deliver it knows no such address. */
  const bounce = (letter: Letter) =>
    send(
      rawOf({
        from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
        to: `<${letter.sender}>`,
        subject: "Undelivered Mail Returned to Sender",
        holds: 'report; report-type="delivery-status"',
        parts: [
          { type: "text/plain", body: `<${letter.to}>: 550 5.1.1 User unknown\n` },
          {
            type: "message/delivery-status",
            as: "8bit",
            body: `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${letter.to}\nAction: failed\nStatus: 5.1.1\n`,
          },
          { type: "text/rfc822-headers", as: "8bit", body: `${letter.head}\n` },
        ],
      }),
      "",
      letter.sender,
    );

  return { delivered, letterTo, reply, answerByItself, bounce };
}

async function opened({ sender, recipients, message }: TestMailServer["received"][number]) {
  const { subject = "", text = "", messageId = "", replyTo } = await PostalMime.parse(message);
  const head = message.replaceAll("\r\n", "\n").split("\n\n", 1)[0] ?? "";
  return {
    to: recipients.join(),
    /** Where what becomes of it is told. */
    sender,
    subject,
    text,
    id: messageId,
    replyTo: replyTo?.[0]?.address ?? answersAt,
    head,
    /** The path of its link that begins so. */
    link: (start: string): string => {
      const path = text.split(/\s+/).find((word) => URL.parse(word)?.pathname.startsWith(start) === true);
      const url = URL.parse(path ?? "");
      if (url === null) throw new Error(`no link to ${start} in: ${text}`);
      return url.pathname + url.search;
    },
  };
}

const quoted = ({ text }: Letter) =>
  text
    .split("\n")
    .map((line) => `> ${line}`.trim())
    .join("\n");

/** What each puts around somebody's words. */
const programs = {
  outlook: (said: string, name: string, letter: Letter) =>
    `${said}\n\nMed vänlig hälsning\n\n${name}\nKommundirektör\n0123-45 67 89\n\nFrån: ${from}\nSkickat: den 14 augusti 2018 10:00\nTill: ${name}\nÄmne: ${letter.subject}\n\n${letter.text}`,
  gmail: (said: string, _: string, letter: Letter) =>
    `${said}\n\nDen tis 14 aug. 2018 kl 10:00 skrev ${from}:\n\n${quoted(letter)}\n`,
  iphone: (said: string, _: string, letter: Letter) =>
    `${said}\n\nSkickat från min iPhone\n\n> 14 aug. 2018 kl. 10:00 skrev ${from}:\n> \n${quoted(letter)}\n`,
};
