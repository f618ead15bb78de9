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

/** Why nobody was signed in. */
export type Trouble =
  | "not-begun-here"
  | "declined"
  | "unavailable"
  | "clock"
  | "untrusted"
  | "no-email"
  | "email-unverified"
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
  if (!isEmailVerified) return refuse("email-unverified");
  const domain = email.slice(email.lastIndexOf("@") + 1);
  return domains === null || domains.includes(domain) ? ok(email) : refuse("email-of-others");
}

/** What the library calls it, and what the provider called it itself. */
export interface Fault {
  code: string | undefined;
  error: string | undefined;
}

export function troubleOf({ code, error }: Fault): Trouble {
  switch (code) {
    case "OAUTH_AUTHORIZATION_RESPONSE_ERROR":
      if (error === "server_error" || error === "temporarily_unavailable") return "unavailable";
      return error === "access_denied" ? "declined" : "untrusted";
    case "OAUTH_TIMEOUT":
    case "OAUTH_ABORT":
    case "OAUTH_RESPONSE_IS_NOT_CONFORM":
    case "OAUTH_RESPONSE_IS_NOT_JSON":
    case "OAUTH_PARSE_ERROR":
    case "unreachable":
      return "unavailable";
    case "OAUTH_JWT_TIMESTAMP_CHECK_FAILED":
      return "clock";
    default:
      return "untrusted";
  }
}

/** Whether it is the request, the person or the provider that is wrong. */
export function statusOf(trouble: Trouble): 400 | 403 | 502 {
  switch (trouble) {
    case "not-begun-here":
      return 400;
    case "unavailable":
    case "clock":
    case "untrusted":
      return 502;
    default:
      return 403;
  }
}
