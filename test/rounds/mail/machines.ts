// What machines send in somebody's place: absences, bounces, delays and receipts.
import type { Program } from "./mime.ts";

const report = (action: string, diagnostic: string) =>
  `Reporting-MTA: dns; mx.hoor.example\n\nFinal-Recipient: rfc822; karin.dahl@hoor.example\nAction: ${action}\nStatus: ${action === "failed" ? "5.1.1" : "4.4.1"}\nDiagnostic-Code: smtp; ${diagnostic}\n`;

const delivery =
  (from: string, subject: string, action: string): Program =>
  (said) => ({
    from,
    subject,
    holds: 'report; report-type="delivery-status"',
    parts: [
      { type: "text/plain", body: `${said}\n` },
      { type: "message/delivery-status", body: report(action, said.slice(0, 60)), as: "8bit" },
      {
        type: "text/rfc822-headers",
        body: "From: genbo@genbo.example\nSubject: Ja eller nej?\n",
        as: "8bit",
      },
    ],
  });

const plain =
  (subject: string, headers: readonly string[], from?: string): Program =>
  (said) => ({
    subject,
    headers,
    ...(from === undefined ? {} : { from }),
    parts: [{ type: "text/plain", body: said, as: "quoted-printable" }],
  });

const postmaster = "Mail Delivery System <MAILER-DAEMON@mx.hoor.example>";
const exchange = "Microsoft Outlook <postmaster@hoor.example>";

export const machines: Readonly<Record<string, Program>> = {
  "absence-exchange": plain("Automatiskt svar: Fråga till Höör", [
    "Auto-Submitted: auto-generated",
    "X-Auto-Response-Suppress: All",
  ]),
  "absence-gmail": plain("Out of office Re: Fråga till Höör", [
    "Auto-Submitted: auto-replied",
    "Precedence: bulk",
  ]),
  "absence-plain": plain("Frånvaro: Fråga till Höör", []),
  "absence-english": plain("Automatic reply: Fråga till Höör", ["X-Auto-Response-Suppress: All"]),
  "absence-suppressing": plain("Sv: Fråga till Höör", ["X-Autoreply: yes"]),
  /** Nothing but the words tells that a machine wrote it. */
  "absence-unmarked": plain("Sv: Fråga till Höör", []),
  "ticket-system": plain("Ärende 2026-1187 har skapats", ["Precedence: junk"]),
  "bounce-postfix": delivery(postmaster, "Undelivered Mail Returned to Sender", "failed"),
  "bounce-exchange": delivery(exchange, "Olevererbart: Fråga till Höör", "failed"),
  "bounce-unmarked": plain("Delivery Status Notification (Failure)", [], postmaster),
  "bounce-exim": plain(
    "Mail delivery failed: returning message to sender",
    ["X-Failed-Recipients: karin.dahl@hoor.example"],
    "Mail Delivery System <Mailer-Daemon@post.hoor.example>",
  ),
  "delay-postfix": delivery(postmaster, "Delayed Mail (still being retried)", "delayed"),
  "delay-exchange": delivery(exchange, "Fördröjd leverans: Fråga till Höör", "delayed"),
  "delay-exim": plain(
    "Warning: message 1x2y3z delayed 24 hours",
    ["Auto-Submitted: auto-replied"],
    "Mail Delivery System <Mailer-Daemon@post.hoor.example>",
  ),
  relayed: delivery(exchange, "Relayed: Fråga till Höör", "relayed"),
  receipt: (said) => ({
    subject: "Läst: Fråga till Höör",
    holds: "report; report-type=disposition-notification",
    parts: [
      { type: "text/plain", body: said },
      {
        type: "message/disposition-notification",
        body: "Disposition: manual-action/MDN; displayed\n",
        as: "8bit",
      },
    ],
  }),
};
