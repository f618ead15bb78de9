// What Genbo mails through a mail server that runs by itself, opened as its readers' programs open it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { vi } from "vitest";
import { z } from "zod";
import type { Db } from "../../src/platform/db/schema.ts";
import { startPost } from "../../src/platform/mail/post.ts";

const told = z.object({ port: z.number() });
const taken = z.object({ to: z.string(), message: z.string() });

export type Mailbox = Awaited<ReturnType<typeof mailbox>>;
export type Mail = Awaited<ReturnType<typeof opened>>;

/** Takes everything that leaves `db`. */
export async function mailbox(db: Db) {
  const server = spawn(process.execPath, ["test/loop/mail-server.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(server.stdout);
  const [first] = await once(lines, "line");
  const { port } = told.parse(JSON.parse(String(first)));
  const mails: Mail[] = [];
  lines.on("line", (line) => void opened(line).then((mail) => mails.push(mail)));
  const mail = { url: `smtp://127.0.0.1:${port}`, from: "Genbo <genbo@amarken.example>" };
  const post = startPost({ db, settings: { mail }, every: 20 });
  return {
    /** The mail to somebody that is about this, as soon as it has come; each is taken out once. */
    from: (to: string, about: string): Promise<Mail> =>
      vi.waitFor(
        () => {
          const at = mails.findIndex((each) => each.to === to && each.subject.includes(about));
          const [found] = at === -1 ? [] : mails.splice(at, 1);
          if (found !== undefined) return found;
          const lying = mails.map((each) => `${each.to}: ${each.subject}`);
          throw new Error(`nothing to ${to} about ${about}, but ${lying.join("; ")}`);
        },
        { timeout: 20_000, interval: 20 },
      ),
    async stop() {
      await post.stop();
      server.stdin.end();
      await once(server, "exit");
    },
  };
}

async function opened(line: string) {
  const { to, message } = taken.parse(JSON.parse(line));
  const {
    subject = "",
    text = "",
    attachments,
  } = await PostalMime.parse(message, {
    attachmentEncoding: "utf8",
  });
  const calendar = attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content;
  return {
    to,
    subject,
    text,
    files: attachments.flatMap(({ filename }) => filename ?? []),
    invitation: typeof calendar === "string" ? invitation(calendar) : undefined,
    /** The path of its link that leads there. */
    link: (start: string): string => {
      const found = [...text.matchAll(/https?:\/\/[^/\s]+(\/\S+)/g)].find(([, path]) =>
        path?.startsWith(start),
      );
      if (found?.[1] === undefined) throw new Error(`no link to ${start} in: ${text}`);
      return found[1];
    },
  };
}

function invitation(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  const found = calendar.getFirstSubcomponent("vevent");
  if (zone === null || found === null) throw new Error(`no event or no time zone: ${text}`);
  const event = new ICAL.Event(found);
  return {
    method: calendar.getFirstPropertyValue("method"),
    zone: zone.getFirstPropertyValue("tzid"),
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toString(),
    ends: event.endDate.toString(),
    zoneOfStart: event.startDate.zone.tzid,
    description: event.description,
  };
}
