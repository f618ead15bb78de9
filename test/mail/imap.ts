// A server that speaks IMAP, for the tests of one file, and what somebody at its own end does with the mailbox.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ImapFlow } from "imapflow";
import { afterEach } from "vitest";

export const password = "hemlig&ord";

interface Ways {
  readonly password?: string;
  readonly port?: number;
  /** "IDLE", "STARTTLS" */
  readonly plugins?: readonly string[];
  /** Encrypted from the first word. */
  readonly secure?: boolean;
  readonly credentials?: { readonly key: string; readonly cert: string };
}

export function imapServer() {
  let server: ChildProcess | undefined;
  let at = { host: "127.0.0.1", port: 0, secure: false };

  async function start(ways: Ways = {}): Promise<void> {
    const program = fileURLToPath(new URL("imap-server.mjs", import.meta.url));
    server = fork(program, [JSON.stringify({ password, ...ways })]);
    const [told] = await once(server, "message");
    at = { ...at, port: Number(told), secure: ways.secure ?? false };
  }
  async function stop(): Promise<void> {
    const exited = server === undefined ? undefined : once(server, "exit");
    server?.kill("SIGKILL");
    await exited;
    server = undefined;
  }
  afterEach(stop);

  async function atServer<T>(act: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      ...at,
      doSTARTTLS: false,
      logger: false,
      tls: { rejectUnauthorized: false },
      auth: { user: "otto", pass: password },
    });
    await client.connect();
    try {
      await client.mailboxOpen("INBOX");
      return await act(client);
    } finally {
      await client.logout();
    }
  }
  return {
    start,
    stop,
    port: () => at.port,
    deliver: (headers: readonly string[], text: string) =>
      atServer((client) =>
        client.append(
          "INBOX",
          [...headers, "Content-Type: text/plain; charset=utf-8", "", text].join("\r\n"),
        ),
      ),
    unseen: () =>
      atServer(async (client) => ((await client.search({ seen: false }, { uid: true })) || []).length),
    unsee: () => atServer((client) => client.messageFlagsRemove("1:*", ["\\Seen"])),
  };
}
