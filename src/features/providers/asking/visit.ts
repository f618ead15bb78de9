// A visit to a municipality's provider: the way there, and what it says of whoever comes back.
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import type { Language } from "../../../lib/language.ts";
import { FutureToken } from "./fault.ts";
import { type Identity, toleratedSkew } from "../rules.ts";

/** What only the browser that went may bring back, and what Genbo remembers meanwhile. */
export interface Departure {
  state: string;
  nonce: string;
  verifier: string;
}

export const newDeparture = (): Departure => ({
  state: randomState(),
  nonce: randomNonce(),
  verifier: randomPKCECodeVerifier(),
});

export async function addressOfProvider(
  configuration: Configuration,
  { state, nonce, verifier }: Departure,
  answerAddress: string,
  language: Language,
): Promise<string> {
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: answerAddress,
    scope: "openid email",
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ui_locales: language,
  });
  return address.href;
}

export interface Arrival {
  identity: Identity;
  /** By which the provider knows what to sign out. */
  idToken: string | null;
}

const emailClaims = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  email_verified: z.boolean().catch(false),
});

/** Throws where the answer is not to be trusted, or not to be had. */
export async function arrivalOf(
  configuration: Configuration,
  answer: URL,
  { state, nonce, verifier }: Departure,
): Promise<Arrival> {
  const tokens = await authorizationCodeGrant(configuration, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error("The provider gave no ID token.");

  const { iss: issuer, sub: subject, iat } = claims;
  // The library minds only clocks that are behind.
  if (iat > Date.now() / 1000 + toleratedSkew) throw new FutureToken();
  const isTold = claims["email"] !== undefined;
  const asksMore = !isTold && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const about = asksMore ? await fetchUserInfo(configuration, tokens.access_token, subject) : claims;
  const told = emailClaims.safeParse(about);
  return {
    identity: {
      issuer,
      subject,
      email: told.success ? told.data.email : null,
      isEmailVerified: told.success && told.data.email_verified,
    },
    idToken: tokens.id_token ?? null,
  };
}

/** Where to sign out from the provider too; null where it has no such place. */
export function addressOfSignOut(
  configuration: Configuration,
  idToken: string,
  homeAddress: string,
): string | null {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  const address = buildEndSessionUrl(configuration, {
    id_token_hint: idToken,
    post_logout_redirect_uri: homeAddress,
  });
  return address.href;
}
