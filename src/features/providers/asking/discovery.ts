// What a provider tells of itself: asked for again now and then, because its keys and addresses change.
import {
  allowInsecureRequests,
  clockTolerance,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import { toleratedSkew } from "../rules.ts";

export type Discovery = (provider: SignInProvider) => Promise<Configuration>;

interface Told {
  at: number;
  configuration: Promise<Configuration>;
}

const keptFor = 5 * 60_000;

interface Patience {
  now?: () => number;
  /** For each request to it. */
  patienceInSeconds?: number;
}

/** Remembers what each provider has told for some minutes; what failed is asked anew. */
export function discoveries({
  now = () => performance.now(),
  patienceInSeconds = 10,
}: Patience = {}): Discovery {
  const told = new Map<string, Told>();
  return (provider) => {
    const kept = told.get(provider.key);
    if (kept !== undefined && now() - kept.at < keptFor) return kept.configuration;
    const configuration = discover(provider, patienceInSeconds);
    told.set(provider.key, { at: now(), configuration });
    configuration.catch(() => told.delete(provider.key));
    return configuration;
  };
}

function discover(
  { issuer, clientId, clientSecret }: SignInProvider,
  timeout: number,
): Promise<Configuration> {
  const server = new URL(issuer);
  return discovery(
    server,
    clientId,
    { client_secret: clientSecret, [clockTolerance]: toleratedSkew },
    undefined,
    {
      timeout,
      // Plain HTTP has been let through by the settings only on this machine.
      execute: [enableNonRepudiationChecks, ...(server.protocol === "http:" ? [allowInsecureRequests] : [])],
    },
  );
}
