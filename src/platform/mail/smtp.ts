import { returnAddress } from "../mail-in/letters.ts";
import type { MailIn } from "../mail-in/server.ts";
import { isLoopback } from "../settings.ts";
import type { MailServer } from "./server.ts";

export interface Outgoing {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  created_at: Date;
  reply_to: string | null;
  enclosed: readonly Enclosed[];
}

/** A paper beside the mail; or, with a method, an invitation in it. */
export interface Enclosed {
  fileName: string;
  mediaType: string;
  method: string | null;
  content: Buffer;
}

/** What became of it, in the server's own words. */
export type Outcome =
  | { kind: "sent"; answer: string }
  /** `isFinal` where another time will not help: the server knows no such recipient, or takes no such mail. */
  | { kind: "failed"; trouble: string; isFinal: boolean };

export type Send = (mail: Outgoing) => Promise<Outcome>;

const patience = 20_000;

/** Where mail comes in here, each goes out with an address of its own to come back to, whatever it says that it is from. */
export function smtpTo({ url, from }: MailServer, here: Pick<MailIn, "address"> | null = null): Send {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const options = {
    host: hostname.replaceAll(/^\[|\]$/g, ""),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // Mail lets people in, so it leaves this machine in the clear only where somebody has said that it may; a password
    // never does.
    requireTLS: !secure && !isLoopback(hostname) && (username !== "" || searchParams.get("tls") !== "no"),
    ...(username === "" ? {} : { auth }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const made = import("nodemailer").then(({ createTransport }) => createTransport(options));
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(">", "");
  return async ({ id, recipient, subject, text, html, created_at, reply_to, enclosed }) => {
    try {
      const transport = await made;
      const invitation = enclosed.find(({ method }) => method !== null);
      const to = { name: "", address: recipient };
      const message = {
        from,
        to,
        subject,
        text,
        html,
        date: created_at,
        // The same each time it is sent, so that who gets it twice can tell.
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        ...(reply_to === null ? {} : { replyTo: reply_to }),
        ...(invitation === undefined ? {} : { icalEvent: invitationIn(invitation) }),
        attachments: enclosed
          .filter(({ method }) => method === null)
          .map(({ fileName, mediaType, content }) => ({
            filename: fileName,
            contentType: mediaType,
            content,
          })),
      };
      const plainly = () => transport.sendMail(message);
      const { response } =
        here === null
          ? await plainly()
          : await transport
              .sendMail({ ...message, envelope: { from: returnAddress(id, here), to: [to] } })
              // Some servers take mail only from the address that has signed in.
              .catch((error: unknown) => (isRefused(error, "MAIL FROM") ? plainly() : Promise.reject(error)));
      return { kind: "sent", answer: told(response) };
    } catch (error) {
      return {
        kind: "failed",
        trouble: told(error instanceof Error ? error.message : String(error)),
        isFinal: isRefused(error),
      };
    }
  };
}

/** Another way to say what the mail says, by which Outlook, Google and Apple show it as an invitation; and a file, for
 *  those that take in nothing else. */
const invitationIn = ({ method, fileName, content }: Enclosed) => ({
  method: method ?? "PUBLISH",
  filename: fileName,
  content,
});

/** As much of a server's words as the register takes. */
const told = (said: string): string => said.replaceAll("\0", "").trim().slice(0, 1000);

/** A server that lets nobody in, or knows no such sender, may be set right; what it says of the recipient and of the
 *  mail stands. Some say only then what they think of the sender. */
function isRefused(error: unknown, ...also: readonly "MAIL FROM"[]): boolean {
  if (!(error instanceof Error && "responseCode" in error && "command" in error)) return false;
  return Number(error.responseCode) >= 500 && ["RCPT TO", "DATA", ...also].includes(String(error.command));
}
