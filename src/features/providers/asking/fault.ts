// What went wrong at a provider, from what the library throws.
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import type { Fault } from "../rules.ts";

/** Null for what is no provider's doing. */
export function faultOf(error: unknown): Fault | null {
  if (error instanceof AuthorizationResponseError) return { code: error.code, error: error.error };
  if (error instanceof ResponseBodyError) {
    return { code: error.status >= 500 ? "unreachable" : error.code, error: error.error };
  }
  if (error instanceof ClientError || error instanceof WWWAuthenticateChallengeError) {
    return { code: error.code, error: undefined };
  }
  return isUnreached(error) ? { code: "unreachable", error: undefined } : null;
}

/** Refused, unknown or cut off, in the words of Node's fetch. */
const isUnreached = (error: unknown) => error instanceof TypeError && error.message === "fetch failed";
