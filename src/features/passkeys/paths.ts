// With ":id" these are the routes; with ids they are the links.

/** Signing in with one. */
export const passkeySignInPath = "/logga-in/nyckel";
export const signInChallengePath = "/logga-in/nyckel/fraga";

/** One's own. */
export const passkeysPath = "/konto/nycklar";
export const newPasskeyChallengePath = "/konto/nycklar/fraga";
export const passkeyNamePath = <Id extends string>(id: Id) => `/konto/nycklar/${id}/namn` as const;
export const passkeyRemovalPath = <Id extends string>(id: Id) => `/konto/nycklar/${id}/borttagning` as const;
