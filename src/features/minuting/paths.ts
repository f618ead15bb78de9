// With ":cooperation" and the like these are the routes; with slugs they are the links.

/** The page on which a meeting's minutes are written; all else on it is sent to addresses below. */
export const minutingPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `/${cooperation}/moten/${body}/${meeting}/protokoll` as const;

export const fieldPath = (minutes: string) => `${minutes}/falt`;
export const attendancePath = (minutes: string) => `${minutes}/narvaro`;
export const proposedPath = (minutes: string) => `${minutes}/narvaro/foreslagna`;
export const absencePath = (minutes: string) => `${minutes}/franvaro`;
export const inputPath = (minutes: string) => `${minutes}/inspel`;
export const clausePath = (minutes: string) => `${minutes}/beslut`;
export const deferralPath = (minutes: string) => `${minutes}/flytt`;
/** Of an assignment that stands on the agenda. */
export const reportedPath = (minutes: string) => `${minutes}/redovisat`;
export const assignmentPath = (minutes: string) => `${minutes}/uppdrag`;
/** What a line would be taken for, while it is typed. */
export const readingPath = (minutes: string) => `${minutes}/tolkning`;
export const itemPath = (minutes: string) => `${minutes}/punkter`;
export const removalPath = (minutes: string) => `${minutes}/bort`;
export const stepPath = (minutes: string) => `${minutes}/steg`;

/** Where on the page something stands. */
export const place = {
  state: "mote-lage",
  items: "lista",
  meeting: "motet",
  people: "narvaro",
  item: (id: string) => `punkt-${id}`,
  field: (name: string, id: string) => `falt-${name}-${id}`,
  newItem: "ny",
  list: "innan-justering",
};
