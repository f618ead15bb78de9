import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import { refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, provedLately, provedRecently, sessionsOfAccount, signedIn } from "../../accounts/index.ts";
import { accountPath } from "../../accounts/paths.ts";
import { beginCeremony, takeCeremony } from "../ceremonies/challenge.ts";
import { madeKey, newKeyOptions } from "../ceremonies/new-key.ts";
import { addPasskey, removePasskey, renamePasskey } from "../commands.ts";
import { challengeIn, nameForm, newKeyForm } from "../forms.ts";
import { PasskeysPage } from "../pages/passkeys-page.tsx";
import { newPasskeyChallengePath, passkeyNamePath, passkeyRemovalPath, passkeysPath } from "../paths.ts";
import { passkeysOfAccount } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import type { Refused } from "../rules.ts";

export function ownPasskeyRoutes(db: Db, { originOf }: Surroundings) {
  return new Hono()
    .get(passkeysPath, signedIn, (c) => passkeysPage(db, c))
    .post(newPasskeyChallengePath, signedIn, provedLately, async (c) => {
      const { account } = viewerOf(c);
      if (account === null) return c.notFound();
      const options = await newKeyOptions(originOf(c), account, await passkeysOfAccount(db, account.id));
      await beginCeremony(db, c, "new-passkey", account.id, options.challenge);
      return c.json(options);
    })
    .post(passkeysPath, signedIn, ownForm, provedLately, async (c) => {
      const { account } = viewerOf(c);
      if (account === null) return c.notFound();
      const added = await addedKey(db, c, originOf(c), account.id);
      return added.ok ? c.redirect(passkeysPath, 303) : passkeysPage(db, c, added.reason);
    })
    .post(passkeyNamePath(":id"), signedIn, ownForm, async (c) => {
      const { account } = viewerOf(c);
      const id = c.req.param("id");
      if (account === null || !isId(id)) return c.notFound();
      const form = nameForm.safeParse(await c.req.parseBody());
      if (!form.success) return passkeysPage(db, c, "no-name");
      const isRenamed = await renamePasskey(db, account.id, id, form.data.namn);
      return isRenamed ? c.redirect(passkeysPath, 303) : c.notFound();
    })
    .post(passkeyRemovalPath(":id"), signedIn, ownForm, provedLately, async (c) => {
      const { account } = viewerOf(c);
      const id = c.req.param("id");
      if (account === null || !isId(id)) return c.notFound();
      const isRemoved = await removePasskey(db, account.id, id, originOf(c) + accountPath);
      return isRemoved ? c.redirect(passkeysPath, 303) : c.notFound();
    });
}

async function addedKey(
  db: Db,
  c: Context,
  origin: string,
  accountId: string,
): Promise<Result<null, Refused>> {
  const body = await c.req.parseBody();
  const form = newKeyForm.safeParse(body);
  if (!form.success) return refuse("no-answer");
  const challenge = challengeIn(form.data.svar);
  if (challenge === undefined) return refuse("no-answer");
  if (!(await takeCeremony(db, c, "new-passkey", accountId, challenge))) return refuse("not-asked");
  const named = nameForm.safeParse(body);
  if (!named.success) return refuse("no-name");
  const key = await madeKey(origin, challenge, form.data.svar);
  if (key === undefined) return refuse("not-verified");
  return addPasskey(db, { ...key, accountId, name: named.data.namn, link: origin + accountPath });
}

async function passkeysPage(db: Db, c: Context, refused?: Refused) {
  const viewer = viewerOf(c);
  if (viewer.account === null) return c.notFound();
  const { id, sessionId } = viewer.account;
  const passkeys = await passkeysOfAccount(db, id);
  const sessions = await sessionsOfAccount(db, id, momentOf(c));
  const elsewhere = sessions.filter((session) => session.id !== sessionId).length;
  const mayChange = provedRecently(viewer, momentOf(c));
  const page = { visit: visitOf(c), viewer, passkeys, elsewhere, mayChange };
  if (refused === undefined) return c.html(<PasskeysPage {...page} />);
  return c.html(<PasskeysPage {...page} refused={refused} />, 400);
}
