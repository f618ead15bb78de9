import { type Context, Hono } from "hono";
import { ownPage } from "../../../lib/own-page.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { clientAddress } from "../../../platform/web/client-address.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { openSession, pageAfter } from "../../accounts/index.ts";
import { beginCeremony, takeCeremony } from "../ceremonies/challenge.ts";
import { proofOptions, provenCount } from "../ceremonies/proof.ts";
import { countUse } from "../commands.ts";
import { challengeIn, onwardForm, proofForm } from "../forms.ts";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { passkeySignInPath, signInChallengePath } from "../paths.ts";
import { passkeyWith } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { mostQuestions, type Refused } from "../rules.ts";

export function passkeySignInRoutes(db: Db, { originOf }: Surroundings) {
  return new Hono()
    .get(passkeySignInPath, (c) =>
      c.html(<SignInPage visit={visitOf(c)} page={ownPage(c.req.query("till") ?? "/")} />),
    )
    .post(signInChallengePath, async (c) => {
      const limit = { key: `passkey address ${clientAddress(c)}`, most: mostQuestions };
      if (!(await mayTry(db, momentOf(c), [limit]))) return c.json({}, 429);
      const options = await proofOptions(originOf(c));
      await beginCeremony(db, c, "passkey", null, options.challenge);
      return c.json(options);
    })
    .post(passkeySignInPath, async (c) => {
      const body = await c.req.parseBody();
      const page = ownPage(onwardForm.parse(body).till);
      const owner = await ownerOf(db, c, originOf(c), body);
      if (!owner.ok) return refused(c, page, owner.reason);
      const isIn = await openSession(db, c, owner.value, "passkey");
      if (!isIn) return refused(c, page, "account-closed");
      return c.redirect(await pageAfter(db, owner.value, page, visitOf(c).today), 303);
    });
}

/** Whose key has answered a challenge that this browser was given. */
async function ownerOf(db: Db, c: Context, origin: string, body: unknown): Promise<Result<string, Refused>> {
  const form = proofForm.safeParse(body);
  if (!form.success) return refuse("no-answer");
  const { svar: proof } = form.data;
  const challenge = challengeIn(proof);
  if (challenge === undefined) return refuse("no-answer");
  if (!(await takeCeremony(db, c, "passkey", null, challenge))) return refuse("not-asked");

  const key = await passkeyWith(db, proof.id);
  if (key === undefined) return refuse("unknown");
  const count = await provenCount(origin, challenge, key, proof);
  if (count === undefined) return refuse("not-verified");
  const counted = await countUse(db, key, count, momentOf(c));
  return counted.ok ? ok(key.accountId) : counted;
}

function refused(c: Context, page: string, why: Refused) {
  return c.html(<SignInPage visit={visitOf(c)} page={page} refused={why} />, 403);
}
