// With ":provider" these are the routes; with a provider's key they are the links.
export const providersPath = "/logga-in/kommun";

export const providerPath = <Key extends string>(key: Key) => `/logga-in/kommun/${key}` as const;

/** Where somebody whose address the provider does not vouch for says once that its sign-in is his. */
export const providerJoinPath = <Key extends string>(key: Key) => `/logga-in/kommun/${key}/koppling` as const;

/** Where the provider sends people back to: registered there, so it never changes. */
export const providerAnswerPath = <Key extends string>(key: Key) => `/logga-in/kommun/${key}/svar` as const;
