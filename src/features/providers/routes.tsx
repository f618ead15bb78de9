import { type Context, Hono } from "hono";
import { ownPage } from "../../lib/own-page.ts";
import { mayTry } from "../../platform/db/attempts.ts";
import type { Db } from "../../platform/db/schema.ts";
import type { SignInProvider } from "../../platform/sign-in-providers.ts";
import { browserOf } from "../../platform/web/browser.ts";
import { clientAddress } from "../../platform/web/client-address.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import {
  openSession,
  ownForm,
  pageAfter,
  provedLately,
  sendSignInLink,
  signedIn,
} from "../accounts/index.ts";
import { signOutPath } from "../accounts/paths.ts";
import { discoveries, type Discovery } from "./asking/discovery.ts";
import { tried } from "./asking/fault.ts";
import { addressOfProvider, addressOfSignOut, arrivalOf, newDeparture } from "./asking/visit.ts";
import { joinConfirmed, recogniseAccount } from "./commands.ts";
import { startForm } from "./forms.ts";
import { JoinPage } from "./pages/join-page.tsx";
import { LeavingPage } from "./pages/leaving-page.tsx";
import { ProofPage } from "./pages/proof-page.tsx";
import { ProvidersPage } from "./pages/providers-page.tsx";
import { TroublePage } from "./pages/trouble-page.tsx";
import { providerAnswerPath, providerJoinPath, providerPath, providersPath } from "./paths.ts";
import { type Identity, mostVisits, statusOf, type Trouble } from "./rules.ts";
import { beginJoin, beginStay, depart, endJoin, endStay, returned } from "./travels/steps.ts";

interface Surroundings {
  providers: readonly SignInProvider[];
  /** Where people reach Genbo: "https://genbo.example". */
  originOf: (c: Context) => string;
  discovery?: Discovery;
}

export function providerRoutes(db: Db, { providers, originOf, discovery = discoveries() }: Surroundings) {
  const providerNamed = (key: string) => providers.find((provider) => provider.key === key);
  const answerAddress = (c: Context, { key }: SignInProvider) => originOf(c) + providerAnswerPath(key);

  return (
    new Hono()
      .get(providersPath, (c) => {
        const page = ownPage(c.req.query("till") ?? "/");
        return c.html(<ProvidersPage visit={visitOf(c)} providers={providers} page={page} />);
      })
      .post(providerPath(":provider"), async (c) => {
        const provider = providerNamed(c.req.param("provider"));
        if (provider === undefined) return c.notFound();
        const limit = { key: `provider address ${clientAddress(c)}`, most: mostVisits };
        if (!(await mayTry(db, momentOf(c), [limit]))) return trouble(c, "too-often");
        const { till } = startForm.parse(await c.req.parseBody());
        const departure = newDeparture();
        const { language } = visitOf(c);
        const address = await tried(provider, async () =>
          addressOfProvider(await discovery(provider), departure, answerAddress(c, provider), language),
        );
        if (!address.ok) return trouble(c, address.reason);

        await depart(db, c, { ...departure, provider: provider.key, page: ownPage(till) });
        return leave(c, provider, address.value);
      })
      .get(providerAnswerPath(":provider"), async (c) => {
        const provider = providerNamed(c.req.param("provider"));
        if (provider === undefined) return c.notFound();
        const departure = await returned(db, c);
        if (departure?.provider !== provider.key) return trouble(c, "not-begun-here");

        const answer = new URL(answerAddress(c, provider) + new URL(c.req.url).search);
        const arrival = await tried(provider, async () =>
          arrivalOf(await discovery(provider), answer, departure),
        );
        if (!arrival.ok) return trouble(c, arrival.reason);

        const { identity, idToken } = arrival.value;
        const account = await recogniseAccount(db, provider, identity);
        if (!account.ok) {
          const { reason } = account;
          if (reason !== "email-unverified") return trouble(c, reason);
          return askForProof(c, provider, identity, departure.page);
        }
        if (!(await openSession(db, c, account.value, "provider"))) return trouble(c, "account-closed");
        await beginStay(db, c, provider, idToken);
        return c.redirect(await pageAfter(db, account.value, departure.page, visitOf(c).today), 303);
      })
      .get(providerJoinPath(":provider"), signedIn, (c) => {
        const provider = providerNamed(c.req.param("provider"));
        if (provider === undefined) return c.notFound();
        const page = ownPage(c.req.query("till") ?? "/");
        return c.html(<JoinPage visit={visitOf(c)} viewer={viewerOf(c)} provider={provider} page={page} />);
      })
      .post(providerJoinPath(":provider"), signedIn, ownForm, provedLately, async (c) => {
        const provider = providerNamed(c.req.param("provider"));
        const { account } = viewerOf(c);
        if (provider === undefined || account === null) return c.notFound();
        const { till } = startForm.parse(await c.req.parseBody());
        const told = await endJoin(db, c);
        if (told?.provider !== provider.key) return trouble(c, "not-begun-here");
        const joined = await joinConfirmed(db, provider, told, account.id);
        return joined.ok ? c.redirect(ownPage(till), 303) : trouble(c, joined.reason);
      })
      // Whoever has just signed out of Genbo is signed out of his provider too, which sends him back here.
      .get(signOutPath, async (c, next) => {
        const stay = viewerOf(c).account === null ? await endStay(db, c) : undefined;
        const provider = stay === undefined ? undefined : providerNamed(stay.provider);
        if (stay === undefined || provider === undefined) return next();
        const address = await tried(provider, async () =>
          addressOfSignOut(await discovery(provider), stay.idToken, originOf(c) + signOutPath),
        );
        return address.ok && address.value !== null ? leave(c, provider, address.value, true) : next();
      })
  );

  /** A link by mail shows once that the address is his; from then on the provider's own name for him is enough. */
  async function askForProof(
    c: Context,
    { key, name }: SignInProvider,
    { issuer, subject, email }: Identity,
    page: string,
  ) {
    if (email === null) return trouble(c, "no-email");
    const limit = { key: `sign-in account ${email}`, most: 5 };
    if (!(await mayTry(db, momentOf(c), [limit]))) return trouble(c, "too-often");
    await beginJoin(db, c, { stage: "to-join", provider: key, issuer, subject, email });
    const join = `${providerJoinPath(key)}?${new URLSearchParams({ till: page })}`;
    await sendSignInLink(db, {
      email,
      browser: browserOf(c),
      now: momentOf(c),
      origin: originOf(c),
      onward: `?${new URLSearchParams({ till: join })}`,
    });
    return c.html(<ProofPage visit={visitOf(c)} name={name} email={email} />);
  }
}

/** A form of ours may lead only to ourselves, so it is a page that leads on. */
function leave(c: Context, { name }: SignInProvider, address: string, isSigningOut = false) {
  c.header("Refresh", `0; url=${address}`);
  return c.html(<LeavingPage visit={visitOf(c)} name={name} address={address} isSigningOut={isSigningOut} />);
}

function trouble(c: Context, why: Trouble) {
  return c.html(<TroublePage visit={visitOf(c)} trouble={why} />, statusOf(why));
}
