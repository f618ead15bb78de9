// What went wrong at a provider, from what the library throws.
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import { type Fault, type Trouble, troubleOf } from "../rules.ts";

/** Made later than now, by our clock. */
export class FutureToken extends Error {}

/** What was asked of a provider, or why it was not to be had; whoever runs Genbo reads the rest in its log. */
export async function tried<Answer>(
  { key }: SignInProvider,
  ask: () => Promise<Answer>,
): Promise<Result<Answer, Trouble>> {
  try {
    return ok(await ask());
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    const said = error instanceof Error ? error.message : "";
    process.stderr.write(`${key}: ${[fault.code, fault.error, said].filter(Boolean).join(", ")}\n`);
    return refuse(troubleOf(fault));
  }
}

/** Null for what is no provider's doing. */
function faultOf(error: unknown): Fault | null {
  if (error instanceof AuthorizationResponseError) return { code: error.code, error: error.error };
  if (error instanceof ResponseBodyError) {
    return { code: error.status >= 500 ? "unreachable" : error.code, error: error.error };
  }
  if (error instanceof ClientError || error instanceof WWWAuthenticateChallengeError) {
    return { code: error.code, error: undefined };
  }
  if (error instanceof FutureToken) return { code: "from-the-future", error: undefined };
  return isUnreached(error) ? { code: "unreachable", error: undefined } : null;
}

/** Refused, unknown or cut off, in the words of Node's fetch. */
const isUnreached = (error: unknown) => error instanceof TypeError && error.message === "fetch failed";
