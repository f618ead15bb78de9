// A mail server in a process of its own. It tells its port, and then each mail that it takes, a line each, for as long as
// somebody listens.
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function take(stream: Readable, { envelope }: SMTPServerSession, done: () => void): Promise<void> {
  const message = await text(stream);
  tell({ to: envelope.rcptTo.map(({ address }) => address).join(), message });
  done();
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, done) => void take(stream, session, () => done()),
});
const listening = server.listen(0, "127.0.0.1", () => tell(listening.address()));
process.stdin.resume().on("end", () => process.exit());
