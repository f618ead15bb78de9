// Signing in with a key: what the browser is asked for, and whether its answer proves that its owner is there.
import type { Proof } from "../forms.ts";
import type { KnownKey } from "../queries.ts";
import { patience, placeOf } from "../rules.ts";
import { handleOf } from "./handle.ts";

/** Of any key that the browser has for this place. */
export async function proofOptions(origin: string) {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  return generateAuthenticationOptions({
    rpID: placeOf(origin),
    userVerification: "required",
    timeout: patience * 60_000,
  });
}

/** How often the key says that it has been used; undefined where it proves nothing. */
export async function provenCount(
  origin: string,
  challenge: string,
  { credentialId, publicKey, accountId }: KnownKey,
  response: Proof,
): Promise<number | undefined> {
  const owner = Buffer.from(response.response.userHandle, "base64url");
  if (!owner.equals(handleOf(accountId))) return undefined;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: placeOf(origin),
    // The count is compared where it is kept.
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified ? authenticationInfo?.newCounter : undefined;
}
