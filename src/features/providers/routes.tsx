import { type Context, Hono } from "hono";
import { ownPage } from "../../lib/own-page.ts";
import { mayTry } from "../../platform/db/attempts.ts";
import type { Db } from "../../platform/db/schema.ts";
import type { SignInProvider } from "../../platform/sign-in-providers.ts";
import { clientAddress } from "../../platform/web/client-address.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import { openSession } from "../accounts/index.ts";
import { signOutPath } from "../accounts/paths.ts";
import { discoveries, type Discovery } from "./asking/discovery.ts";
import { tried } from "./asking/fault.ts";
import { addressOfProvider, addressOfSignOut, arrivalOf, newDeparture } from "./asking/visit.ts";
import { recogniseAccount } from "./commands.ts";
import { startForm } from "./forms.ts";
import { LeavingPage } from "./pages/leaving-page.tsx";
import { ProvidersPage } from "./pages/providers-page.tsx";
import { TroublePage } from "./pages/trouble-page.tsx";
import { providerAnswerPath, providerPath, providersPath } from "./paths.ts";
import { mostVisits, statusOf, type Trouble } from "./rules.ts";
import { beginStay, depart, endStay, returned } from "./travels/steps.ts";

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
        if (!account.ok) return trouble(c, account.reason);
        if (!(await openSession(db, c, account.value, "provider"))) return trouble(c, "account-closed");
        await beginStay(db, c, provider, idToken);
        return c.redirect(departure.page, 303);
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
}

/** A form of ours may lead only to ourselves, so it is a page that leads on. */
function leave(c: Context, { name }: SignInProvider, address: string, isSigningOut = false) {
  c.header("Refresh", `0; url=${address}`);
  return c.html(<LeavingPage visit={visitOf(c)} name={name} address={address} isSigningOut={isSigningOut} />);
}

function trouble(c: Context, why: Trouble) {
  return c.html(<TroublePage visit={visitOf(c)} trouble={why} />, statusOf(why));
}
