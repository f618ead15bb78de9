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
/** Who goes, comes back, or is on the line, as it happens. */
export const movementPath = (minutes: string) => `${attendancePath(minutes)}/nu`;
/** The item that is taken up, and a pause. */
export const turnPath = (minutes: string) => `${minutes}/tur`;
export const pausePath = (minutes: string) => `${minutes}/paus`;
export const undoingPath = (minutes: string) => `${minutes}/angra`;
export const inputPath = (minutes: string) => `${minutes}/inspel`;
export const clausePath = (minutes: string) => `${minutes}/beslut`;
export const deferralPath = (minutes: string) => `${minutes}/flytt`;
/** Of an assignment that stands on the agenda. */
export const reportedPath = (minutes: string) => `${minutes}/redovisat`;
export const assignmentPath = (minutes: string) => `${minutes}/uppdrag`;
/** What a line would be taken for, while it is typed. */
export const readingPath = (minutes: string) => `${minutes}/tolkning`;
/** Opens a vote; what is done with it is beneath. */
export const votePath = (minutes: string) => `${minutes}/votering`;
export const voteAnswerPath = (minutes: string) => `${votePath(minutes)}/svar`;
export const voteCountPath = (minutes: string) => `${votePath(minutes)}/antal`;
export const voteClosingPath = (minutes: string) => `${votePath(minutes)}/avslut`;
/** The chair's vote, where the others are equal. */
export const castingVotePath = (minutes: string) => `${votePath(minutes)}/utslag`;
export const reservationPath = (minutes: string) => `${minutes}/reservation`;
export const itemPath = (minutes: string) => `${minutes}/punkter`;
export const removalPath = (minutes: string) => `${minutes}/bort`;
export const stepPath = (minutes: string) => `${minutes}/steg`;

/** Where on the page something stands. */
export const place = {
  state: "mote-lage",
  meeting: "motet",
  room: "rummet",
  people: "narvaro",
  /** Those of whom the minutes say something, and those who are expected. */
  told: "narvarande",
  expected: "vantade-personer",
  person: (id: string) => `person-${id}`,
  items: "lista",
  agenda: "punkter",
  item: (id: string) => `punkt-${id}`,
  vote: (id: string) => `votering-${id}`,
  field: (name: string, id: string) => `falt-${name}-${id}`,
  newItem: "ny",
  acts: "senast-gjort",
  list: "innan-justering",
};
