// What every form of an account passes: somebody is signed in, he is the one whom the form was made for, and where it
// matters he has proved it lately.
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import { cameFrom } from "../../../platform/web/came-from.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { GuardPage } from "../pages/guard-page.tsx";
import { signInTo } from "../paths.ts";
import { provedRecently } from "../sessions/rules.ts";
import { madeFor } from "./made-for.tsx";

/** Nobody is sent to sign in, and comes back. */
export const signedIn = createMiddleware(async (c, next) =>
  viewerOf(c).account === null ? c.redirect(signInTo(pageOfForm(c)), 303) : next(),
);

/** To others there is no such page. */
export const administrator = createMiddleware(async (c, next) =>
  viewerOf(c).account?.isAdministrator === true ? next() : c.notFound(),
);

/** In another tab somebody else may have signed in since the page was made: his is not the act. */
export const ownForm = createMiddleware(async (c, next) => {
  const { account } = viewerOf(c);
  const sender = z.string().safeParse((await c.req.parseBody())[madeFor]).data;
  if (account !== null && sender === account.id) return next();
  const page = { visit: visitOf(c), kind: "other", page: pageOfForm(c), name: account?.name ?? "" } as const;
  return c.html(<GuardPage {...page} />, 409);
});

/** For what changes who may see or run something. */
export const provedLately = createMiddleware(async (c, next) => {
  if (provedRecently(viewerOf(c), momentOf(c))) return next();
  const page = { visit: visitOf(c), kind: "again", page: pageOfForm(c), name: "" } as const;
  return c.html(<GuardPage {...page} />, 403);
});

/** The page itself, or the one whose form was sent. */
function pageOfForm(c: Context): string {
  return c.req.method === "GET" ? visitOf(c).address : (cameFrom(c, "") ?? "/");
}
