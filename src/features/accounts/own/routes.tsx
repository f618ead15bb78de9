import { type Context, Hono } from "hono";
import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { languages } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { nameField, writtenField } from "../forms.ts";
import { ownForm, provedLately, signedIn } from "../guard/own-form.tsx";
import { AccountPage } from "../pages/account-page.tsx";
import { SignedOutPage } from "../pages/signed-out-page.tsx";
import { accountPath, namePath, othersEndedPath, sessionEndedPath, signOutPath } from "../paths.ts";
import { endOneSession, endSessionsOf } from "../sessions/commands.ts";
import { endSession } from "../sessions/cookie.ts";
import { sessionsOfAccount } from "../sessions/queries.ts";
import { renameAccount } from "./commands.ts";
import { cooperationsNamed, languageOf, officesOf } from "./queries.ts";

const nameForm = z.object({ namn: nameField, sprak: z.enum(languages) });

export function ownRoutes(db: Db) {
  return new Hono()
    .get(accountPath, signedIn, (c) => accountPage(db, c))
    .post(namePath, signedIn, ownForm, async (c) => {
      const { account } = viewerOf(c);
      const body = await c.req.parseBody();
      const form = nameForm.safeParse(body);
      if (!form.success) return accountPage(db, c, writtenField.parse(body["namn"]));
      if (account !== null) await renameAccount(db, account.id, form.data.namn, form.data.sprak);
      return c.redirect(accountPath, 303);
    })
    .post(othersEndedPath, signedIn, ownForm, provedLately, async (c) => {
      const { account } = viewerOf(c);
      if (account !== null) await endSessionsOf(db, account.id, momentOf(c), account.sessionId);
      return c.redirect(accountPath, 303);
    })
    .post(
      sessionEndedPath(":id"),
      signedIn,
      ownForm,
      (c, next) =>
        c.req.param("id") === viewerOf(c).account?.sessionId ? signOut(db, c) : provedLately(c, next),
      async (c) => {
        const { account } = viewerOf(c);
        const id = c.req.param("id");
        if (account === null || !isId(id) || !(await endOneSession(db, account.id, id, momentOf(c)))) {
          return c.notFound();
        }
        return c.redirect(accountPath, 303);
      },
    )
    .get(signOutPath, (c) => c.html(<SignedOutPage visit={visitOf(c)} />))
    .post(signOutPath, (c) => signOut(db, c));
}

async function signOut(db: Db, c: Context) {
  await endSession(db, c);
  // What the browser has kept of the register goes; which browser it is stays, for links that are on their way to it.
  c.header("Clear-Site-Data", '"cache", "storage"');
  return c.redirect(signOutPath, 303);
}

async function accountPage(db: Db, c: Context, wrong?: string) {
  const viewer = viewerOf(c);
  if (viewer.account === null) return c.notFound();
  const { id } = viewer.account;
  const [sessions, mailLanguage, cooperations, offices] = await Promise.all([
    sessionsOfAccount(db, id, momentOf(c)),
    languageOf(db, id),
    cooperationsNamed(db, viewer.access.cooperations),
    officesOf(db, id, visitOf(c).today),
  ]);
  const own = { account: viewer.account, sessions, mailLanguage, cooperations, offices };
  const page = { visit: visitOf(c), viewer, ...own };
  if (wrong === undefined) return c.html(<AccountPage {...page} />);
  return c.html(<AccountPage {...page} wrong={wrong} />, 400);
}
