// With ":cooperation" and the like these are the routes; with slugs they are the links.

export const consultationsPath = <C extends string>(cooperation: C) => `/${cooperation}/remisser` as const;
export const newConsultationPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/remisser/ny` as const;
export const consultationPath = <C extends string, N extends string | number>(cooperation: C, number: N) =>
  `/${cooperation}/remisser/${number}` as const;

/** A consultation's address. */
type Consultation = ReturnType<typeof consultationPath>;

export const consultationChangePath = <A extends Consultation>(at: A) => `${at}/andra` as const;
export const consultationStepPath = <A extends Consultation>(at: A) => `${at}/steg` as const;
export const consultationPapersPath = <A extends Consultation>(at: A) => `${at}/handlingar` as const;
export const consultationPaperPath = <A extends Consultation, P extends string>(at: A, paper: P) =>
  `${at}/handlingar/${paper}` as const;
export const paperRemovalPath = <A extends Consultation, P extends string>(at: A, paper: P) =>
  `${at}/handlingar/${paper}/borttagning` as const;

/** The response while it is written. */
export const draftPath = <A extends Consultation>(at: A) => `${at}/utkast` as const;
/** The WebSocket by which it is written at once; `?vy=` says for which page. */
export const draftSocketPath = <A extends Consultation>(at: A) => `${at}/utkast/direkt` as const;
export const draftPartsPath = <A extends Consultation>(at: A) => `${at}/utkast/delar` as const;
export const draftPartPath = <A extends Consultation, P extends string>(at: A, part: P) =>
  `${at}/utkast/delar/${part}` as const;
/** Its text, apart from what it is called, which stance it takes, and who writes it. */
export const partTextPath = <A extends Consultation, P extends string>(at: A, part: P) =>
  `${at}/utkast/delar/${part}/text` as const;
export const partRemovalPath = <A extends Consultation, P extends string>(at: A, part: P) =>
  `${at}/utkast/delar/${part}/borttagning` as const;
export const draftCommentsPath = <A extends Consultation>(at: A) => `${at}/utkast/synpunkter` as const;
export const commentAnswerPath = <A extends Consultation, S extends string>(at: A, comment: S) =>
  `${at}/utkast/synpunkter/${comment}` as const;

/** What a municipality answers by itself, and its file. */
export const ownAnswerPath = <A extends Consultation, O extends string>(at: A, organisation: O) =>
  `${at}/egna/${organisation}` as const;

export const submissionPath = <A extends Consultation>(at: A) => `${at}/inlamning` as const;
/** The response as a file: made of what is written, or of what was submitted. */
export const responseFilePath = <A extends Consultation, F extends string>(at: A, format: F) =>
  `${at}/yttrande.${format}` as const;
/** The very file that was sent. */
export const sentFilePath = <A extends Consultation>(at: A) => `${at}/inlamnat` as const;
