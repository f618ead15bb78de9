// A mail server in a process of its own, which throws away what it takes. It tells its address, and then of each mail how
// large it was.
import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _, done) => void take(stream, done),
});
const listening = server.listen(0, "127.0.0.1", () => {
  const address = listening.address();
  if (typeof address === "object") process.stdout.write(`smtp://127.0.0.1:${address?.port}\n`);
});

async function take(stream: Readable, done: () => void): Promise<void> {
  let size = 0;
  for await (const piece of stream) size += Buffer.byteLength(piece);
  process.stdout.write(`${size}\n`);
  done();
}
