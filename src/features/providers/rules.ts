// Whose word is taken, and what is wrong with the rest.
import { ok, refuse, type Result } from "../../lib/result.ts";
import type { SignInProvider } from "../../platform/sign-in-providers.ts";

/** Whom a provider says that it has signed in. */
export interface Identity {
  issuer: string;
  /** The provider's own lasting name for him. */
  subject: string;
  /** In small letters. */
  email: string | null;
  isEmailVerified: boolean;
}

/** How much a provider's clock may differ from ours, in seconds. */
export const toleratedSkew = 60;

/** In an hour, from an address that a whole town hall may share. */
export const mostVisits = 300;

/** Why nobody was signed in. */
export type Trouble =
  | "not-begun-here"
  | "too-often"
  | "declined"
  | "unavailable"
  | "clock"
  | "untrusted"
  | "no-email"
  | "email-of-others"
  | "no-account"
  | "account-of-another"
  | "account-closed";

/** The address by which an account may be found: a provider speaks for its own people, and only for addresses that
 *  it has made sure of. */
export function addressVouchedFor(
  { domains }: Pick<SignInProvider, "domains">,
  { email, isEmailVerified }: Identity,
): Result<string, "no-email" | "email-unverified" | "email-of-others"> {
  if (email === null) return refuse("no-email");
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (domains !== null && !domains.includes(domain)) return refuse("email-of-others");
  return isEmailVerified ? ok(email) : refuse("email-unverified");
}

/** What the library calls it, and what the provider called it itself. */
export interface Fault {
  code: string | undefined;
  error: string | undefined;
}

const unavailable: ReadonlySet<string | undefined> = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
  "unreachable",
  "server_error",
  "temporarily_unavailable",
]);

const clocks: ReadonlySet<string | undefined> = new Set([
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "from-the-future",
]);

export function troubleOf({ code, error }: Fault): Trouble {
  if (error === "access_denied") return "declined";
  if (unavailable.has(code) || unavailable.has(error)) return "unavailable";
  return clocks.has(code) ? "clock" : "untrusted";
}

const faultsOfProvider: ReadonlySet<Trouble> = new Set(["unavailable", "clock", "untrusted"]);

/** Whether it is the request, the provider or the person that is wrong. */
export function statusOf(trouble: Trouble): 400 | 403 | 429 | 502 {
  if (trouble === "too-often") return 429;
  if (trouble === "not-begun-here") return 400;
  return faultsOfProvider.has(trouble) ? 502 : 403;
}
