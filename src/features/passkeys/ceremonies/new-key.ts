// Making a key: what the browser is asked for, and whether what it made is one.
import type { ViewerAccount } from "../../../platform/web/viewer.ts";
import type { NewKey } from "../forms.ts";
import type { Passkey } from "../queries.ts";
import { patience, placeOf } from "../rules.ts";
import { handleOf } from "./handle.ts";

/** What every browser of today can do, by their numbers in COSE: EdDSA, ES256 and RS256. */
const algorithms = [-8, -7, -257];

/** It is found without a name being typed, and its owner proves to it that he is himself. */
export async function newKeyOptions(
  origin: string,
  { id, email, name }: Pick<ViewerAccount, "id" | "email" | "name">,
  has: readonly Pick<Passkey, "credentialId">[],
) {
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  return generateRegistrationOptions({
    rpName: "Genbo",
    rpID: placeOf(origin),
    userID: handleOf(id),
    userName: email,
    userDisplayName: name,
    timeout: patience * 60_000,
    excludeCredentials: has.map(({ credentialId }) => ({ id: credentialId })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

export interface MadeKey {
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
}

/** Undefined where it does not answer the challenge here. */
export async function madeKey(
  origin: string,
  challenge: string,
  response: NewKey,
): Promise<MadeKey | undefined> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: placeOf(origin),
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ registrationInfo: undefined }));
  if (registrationInfo === undefined) return undefined;
  const { id, publicKey, counter } = registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: response.response.transports };
}
