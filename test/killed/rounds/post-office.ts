// A real mail server that goes away and comes back at the same address, and keeps all that it has taken.
import PostalMime from "postal-mime";
import { mailServer, type TestMailServer } from "../../../src/platform/mail/fixtures.ts";

export interface Letter {
  readonly to: string;
  /** The same for the same mail, however often it is sent. */
  readonly messageId: string;
  readonly text: string;
}

export interface PostOffice {
  readonly url: string;
  close(): Promise<void>;
  reopen(): Promise<void>;
  /** In the order in which they came. */
  letters(): Promise<readonly Letter[]>;
}

export async function openPostOffice(): Promise<PostOffice> {
  let server: TestMailServer | undefined = await mailServer();
  const { url, port } = server;
  const read: Letter[] = [];
  const unread: TestMailServer["received"][] = [server.received];
  let reading = Promise.resolve();
  const readAll = async () => {
    for (const received of unread)
      for (const { recipients, message } of received.splice(0)) {
        const { messageId = "", text = "" } = await PostalMime.parse(message);
        for (const to of recipients) read.push({ to, messageId, text });
      }
  };

  return {
    url,
    async close() {
      await server?.stop();
      server = undefined;
    },
    async reopen() {
      server = await mailServer({ port });
      unread.push(server.received);
    },
    async letters() {
      reading = reading.then(readAll);
      await reading;
      return read;
    },
  };
}
