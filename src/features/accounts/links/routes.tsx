import { setTimeout } from "node:timers/promises";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { browserOf, knownBrowser } from "../../../platform/web/browser.ts";
import { clientAddress } from "../../../platform/web/client-address.ts";
import { hashOfSecret } from "../../../platform/web/secret.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { emailField, nameField, pageField, signInForm, writtenField } from "../forms.ts";
import { FirstPage } from "../pages/first-page.tsx";
import { LinkPage, LinkRefusedPage } from "../pages/link-page.tsx";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { linkPath, signInPath } from "../paths.ts";
import type { Surroundings } from "../routes.tsx";
import { openSession, wasIn } from "../sessions/cookie.ts";
import { pageAfter } from "../sessions/queries.ts";
import { makeFirstAdministrator } from "../start/commands.ts";
import { followLink, sendSignInLink } from "./commands.ts";
import { linkWith } from "./queries.ts";
import { type LinkRefusal, mayFollow } from "./rules.ts";

const statusOf = { unknown: 404, used: 410, expired: 410, "other-browser": 403 } as const;
const firstForm = z.object({ namn: nameField, epost: emailField });

export function linkRoutes(db: Db, { originOf, otherWays }: Surroundings) {
  return new Hono()
    .get(signInPath, (c) => c.html(<SignInPage {...signInAsked(c)} />))
    .post(signInPath, async (c) => {
      const body = await c.req.parseBody();
      const onward = pageField.parse(body["till"]);
      const form = signInForm.safeParse(body);
      const page = { ...signInAsked(c), onward, written: writtenField.parse(body["epost"]), isSent: false };
      if (!form.success) return c.html(<SignInPage {...page} refusal="email" />, 400);

      const email = form.data.epost;
      if (!(await mayTry(db, momentOf(c), limitsOf(clientAddress(c), email)))) {
        c.header("Retry-After", "3600");
        return c.html(<SignInPage {...page} refusal="too-many" />, 429);
      }
      const sending = sendSignInLink(db, {
        email,
        browser: browserOf(c),
        now: momentOf(c),
        origin: originOf(c),
        onward: onwardOf(onward),
      });
      await Promise.all([sending, setTimeout(evenly)]);
      return c.redirect(`${signInPath}?${new URLSearchParams({ skickad: "1", till: onward })}`, 303);
    })
    .get(linkPath(":token"), async (c) => {
      const token = c.req.param("token");
      const link = mayFollow(await linkWith(db, hashOfSecret(token)), knownBrowser(c), momentOf(c));
      if (!link.ok) return refusedLink(c, link.reason);
      if (link.value.account === null) return c.html(<FirstPage visit={visitOf(c)} token={token} />);

      const { kind, account } = link.value;
      const page = { visit: visitOf(c), viewer: viewerOf(c), token, onward: onwardAsked(c), kind };
      return c.html(<LinkPage {...page} name={account.name} />);
    })
    .post(linkPath(":token"), async (c) => {
      const token = c.req.param("token");
      const link = mayFollow(await linkWith(db, hashOfSecret(token)), knownBrowser(c), momentOf(c));
      if (!link.ok) return refusedLink(c, link.reason);
      if (link.value.account === null) return makeFirst(db, c, token);

      const followed = await followLink(db, token, browserOf(c), momentOf(c));
      if (!followed.ok) return refusedLink(c, followed.reason);
      const onward = pageField.parse((await c.req.parseBody())["till"]);
      return enter(db, c, followed.value, onward);
    });

  function signInAsked(c: Context) {
    const onward = onwardAsked(c);
    const isSent = c.req.query("skickad") !== undefined;
    const has = { visit: visitOf(c), viewer: viewerOf(c), onward, isSent };
    return { ...has, wasIn: wasIn(c), otherWays: otherWays?.(c, onward) };
  }
}

async function makeFirst(db: Db, c: Context, token: string) {
  const body = await c.req.parseBody();
  const form = firstForm.safeParse(body);
  if (!form.success) {
    const written = { namn: writtenField.parse(body["namn"]), epost: writtenField.parse(body["epost"]) };
    return c.html(<FirstPage visit={visitOf(c)} token={token} written={written} />, 400);
  }
  const { namn: name, epost: email } = form.data;
  const made = await makeFirstAdministrator(db, {
    token,
    name,
    email,
    browser: browserOf(c),
    now: momentOf(c),
  });
  return made.ok ? enter(db, c, made.value, "/installation") : refusedLink(c, made.reason);
}

async function enter(db: Db, c: Context, accountId: string, onward: string) {
  if (!(await openSession(db, c, accountId, "link"))) return refusedLink(c, "unknown");
  return c.redirect(await pageAfter(db, accountId, onward, visitOf(c).today), 303);
}

function refusedLink(c: Context, reason: LinkRefusal) {
  const page = <LinkRefusedPage visit={visitOf(c)} reason={reason} onward={onwardAsked(c)} />;
  return c.html(page, statusOf[reason]);
}

const onwardAsked = (c: Context): string => pageField.parse(c.req.query("till"));
const onwardOf = (page: string): string => (page === "/" ? "" : `?${new URLSearchParams({ till: page })}`);

/** In milliseconds, longer than sending takes: how soon the answer comes does not tell whether there is an account. */
const evenly = 50;

/** In an hour. */
const limitsOf = (address: string, email: string) => [
  { key: `sign-in address ${address}`, most: 30 },
  { key: `sign-in account ${email}`, most: 5 },
];
