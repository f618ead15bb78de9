// With ":cooperation" and the like these are the routes; with slugs they are the links.

export const meetingsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/moten` as const;

/** `body` is the body's slug, or `withoutBody` where none is known. */
export const meetingPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `/${cooperation}/moten/${body}/${meeting}` as const;

/** The file as it came. */
export const originalPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `/${cooperation}/moten/${body}/${meeting}/kalla` as const;

/** Takes a meeting that is run here a step on, or back. */
export const stepPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/steg` as const;

export const withoutBody = "utan-organ";

/** The year of those meetings whose day is not known: `?ar=utan-ar`. */
export const undatedYear = "utan-ar";

/** A fact of a meeting by its place in the record; what `?ord=` names. `item` and `clause` are slugs. */
export const fact = {
  header: (field: string) => `huvud-${field}`,
  attendance: (position: number) => `narvaro-${position}`,
  item: (item: string) => `punkt-${item}`,
  presentation: (item: string, position: number) => `foredragande-${item}-${position}`,
  input: (item: string, position: number) => `inspel-${item}-${position}`,
  proposal: (item: string, position: number) => `forslag-${item}-${position}`,
  clause: (clause: string) => `beslut-${clause}`,
  assignment: (item: string, position: number) => `uppdrag-${item}-${position}`,
  contradiction: (id: string) => `motsagelse-${id.slice(0, 8)}`,
};

/** The meeting's page with the words of one fact lit; on that page itself, `meeting` may be empty. */
export const wordsPath = (meeting: string, factName: string) =>
  `${meeting}?ord=${encodeURIComponent(factName)}#ord`;
