// A mail server in a process of its own. It tells its address, and then of each letter the secret of the link in it.
import PostalMime from "postal-mime";
import { buffer } from "node:stream/consumers";
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
  const { text = "" } = await PostalMime.parse(await buffer(stream));
  const [, secret = ""] = /\/runda\/([\w-]+)/.exec(text) ?? [];
  process.stdout.write(`${secret}\n`);
  done();
}
