import { Hono } from "hono";
import { isId } from "../../lib/asked.ts";
import type { Db } from "../../platform/db/schema.ts";
import type { MailboxState } from "../../platform/mail-in/mailbox.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import { administrator, ownForm, signedIn } from "../accounts/index.ts";
import { readMail, sendAgain } from "./commands.ts";
import { outboxForm } from "./forms.ts";
import { MailPage } from "./pages/mail-page.tsx";
import { OutboxPage } from "./pages/outbox-page.tsx";
import { mailPath, outboxPath } from "./paths.ts";
import { mailCounts, mailsInOutbox } from "./queries.ts";

interface Surroundings {
  /** Whether mail leaves Genbo. Where it does not, the administrator carries its links to people. */
  readonly hasServer: boolean;
  /** From which answers are fetched. */
  readonly mailbox: MailboxState;
}

export function outboxRoutes(db: Db, { hasServer, mailbox }: Surroundings) {
  return new Hono()
    .get(outboxPath, signedIn, administrator, async (c) => {
      const form = outboxForm.parse(c.req.query());
      const [mails, counts] = await Promise.all([mailsInOutbox(db, form), mailCounts(db)]);
      return c.html(
        <OutboxPage
          visit={visitOf(c)}
          form={form}
          mails={mails}
          counts={counts}
          hasServer={hasServer}
          trouble={mailbox.trouble}
        />,
      );
    })
    .get(mailPath(":id"), signedIn, administrator, async (c) => {
      const id = c.req.param("id");
      const viewer = viewerOf(c);
      if (!isId(id) || viewer.account === null) return c.notFound();
      const mail = await readMail(db, id, viewer.account.id);
      if (mail === undefined) return c.notFound();
      return c.html(<MailPage visit={visitOf(c)} viewer={viewer} mail={mail} hasServer={hasServer} />);
    })
    .post(mailPath(":id"), signedIn, administrator, ownForm, async (c) => {
      const id = c.req.param("id");
      const { account } = viewerOf(c);
      if (!isId(id) || account === null) return c.notFound();
      if (!(await sendAgain(db, id, account.id, momentOf(c)))) return c.notFound();
      return c.redirect(mailPath(id), 303);
    });
}
