// Somebody's mail server, in a process of its own: it takes every mail, and sends back what is to "borta…" to wherever
// its envelope says that it came from, with nothing of the mail itself in it.
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";

const [, , genbosPort = ""] = process.argv;
const genbo = createTransport({ host: "127.0.0.1", port: Number(genbosPort), ignoreTLS: true });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
    stream.resume().on("end", () => {
      done(null, "taken");
      for (const { address } of rcptTo)
        if (address.startsWith("borta")) void sendBack(mailFrom.address, address);
    });
  },
});
const listening = server.listen(0, "127.0.0.1", () => process.send?.(listening.address().port));

async function sendBack(to, gone) {
  const raw = [
    "From: Mail Delivery System <MAILER-DAEMON@mx.vikby.example>",
    `To: <${to}>`,
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered.",
    "--x",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.vikby.example",
    "",
    `Final-Recipient: rfc822; ${gone}`,
    "Action: failed",
    "Diagnostic-Code: smtp; 550 5.1.1 no such user",
    "--x--",
  ].join("\r\n");
  await genbo.sendMail({ raw, envelope: { from: "", to } });
}
