import { type Context, Hono } from "hono";
import { z } from "zod";
import { isId } from "../../lib/asked.ts";
import { ownPage } from "../../lib/own-page.ts";
import type { Db } from "../../platform/db/schema.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { openSession, pageAfter } from "../accounts/index.ts";
import { DemonstrationWays } from "./pages/demonstration-ways.tsx";
import { DemonstrationOutboxPage } from "./pages/outbox-page.tsx";
import { demonstrationOutboxPath, demonstrationPath } from "./paths.ts";
import { mailsOfDemonstration, readyAccounts } from "./queries.ts";

const form = z.object({ till: z.string().catch("/").transform(ownPage) });

/** Whoever is one of the demonstration's people needs prove nothing; nobody else is let in here. */
export function demonstrationRoutes(db: Db) {
  return new Hono()
    .get(demonstrationOutboxPath, async (c) => {
      const [accounts, mails] = await Promise.all([readyAccounts(db), mailsOfDemonstration(db)]);
      if (accounts.length === 0) return c.notFound();
      return c.html(<DemonstrationOutboxPage visit={visitOf(c)} mails={mails} />);
    })
    .post(demonstrationPath(":account"), async (c) => {
      const asked = c.req.param("account");
      const account = isId(asked) ? (await readyAccounts(db)).find(({ id }) => id === asked) : undefined;
      if (account === undefined || !(await openSession(db, c, account.id, "demonstration")))
        return c.notFound();
      const { till } = form.parse(await c.req.parseBody());
      return c.redirect(await pageAfter(db, account.id, till, visitOf(c).today), 303);
    });
}

/** The demonstration's ways in, where there is one. */
export async function demonstrationWays(db: Db, c: Context, onward: string) {
  const accounts = await readyAccounts(db);
  return <DemonstrationWays language={visitOf(c).language} accounts={accounts} onward={onward} />;
}
