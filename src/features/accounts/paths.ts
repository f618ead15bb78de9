// With ":cooperation" and the like these are the routes; with slugs and ids they are the links.

export const signInPath = "/logga-in";
export const signOutPath = "/logga-ut";

/** Where it goes on afterwards: a page of our own. */
export const signInTo = (page: string) => `${signInPath}?${new URLSearchParams({ till: page })}`;

export const linkPath = <Token extends string>(token: Token) => `/logga-in/lank/${token}` as const;

export const accountPath = "/konto";
export const namePath = "/konto/namn";
export const othersEndedPath = "/konto/sessioner/andra/avslut";
export const sessionEndedPath = <Id extends string>(id: Id) => `/konto/sessioner/${id}/avslut` as const;

export const installationPath = "/installation";
export const secretariesPath = "/installation/sekreterare";
export const administratorsPath = "/installation/administratorer";
export const administratorEndedPath = <Id extends string>(id: Id) =>
  `/installation/administratorer/${id}/avslut` as const;
export const closingPath = <Id extends string>(id: Id) => `/installation/konton/${id}/stangning` as const;
export const reopeningPath = <Id extends string>(id: Id) => `/installation/konton/${id}/oppning` as const;

export const installedAccountPath = <Id extends string>(id: Id) => `/installation/konton/${id}` as const;

export const accountsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/konton` as const;
export const memberPath = <Cooperation extends string, Id extends string>(cooperation: Cooperation, id: Id) =>
  `/${cooperation}/konton/${id}` as const;
/** Of one account's page, the cooperation's or the installation's. */
export const addressPath = <Page extends string>(page: Page) => `${page}/adress` as const;
export const invitationPath = <Page extends string>(page: Page) => `${page}/inbjudan` as const;
export const joinsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/konton/personer` as const;
export const partingPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/konton/personer/skiljda` as const;
export const roleEndedPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/konton/roller/${id}/avslut` as const;
export const mandatesPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/konton/mandat` as const;
export const mandateEndedPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/konton/mandat/${id}/avslut` as const;
