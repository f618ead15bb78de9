// With ":cooperation" and the like these are the routes; with slugs they are the links.

export const roundsPath = <C extends string>(cooperation: C) => `/${cooperation}/rundor` as const;
export const newRoundPath = <C extends string>(cooperation: C) => `/${cooperation}/rundor/ny` as const;
export const roundPath = <C extends string, N extends string | number>(cooperation: C, number: N) =>
  `/${cooperation}/rundor/${number}` as const;

/** A round's address. */
type Round = ReturnType<typeof roundPath>;

export const roundChangePath = <A extends Round>(round: A) => `${round}/andra` as const;
export const roundOpeningPath = <A extends Round>(round: A) => `${round}/oppning` as const;
export const roundCancelPath = <A extends Round>(round: A) => `${round}/avbrott` as const;
export const roundClosingPath = <A extends Round>(round: A) => `${round}/avslut` as const;
/** Takes its end back. */
export const roundReopeningPath = <A extends Round>(round: A) => `${round}/avslut/angra` as const;
export const roundReminderPath = <A extends Round>(round: A) => `${round}/paminnelse` as const;
export const roundPapersPath = <A extends Round>(round: A) => `${round}/underlag` as const;
export const roundPaperPath = <A extends Round, P extends string>(round: A, paper: P) =>
  `${round}/underlag/${paper}` as const;
/** What came, as a table to take away. */
export const roundTablePath = <A extends Round>(round: A) => `${round}/svar.csv` as const;
/** The same as one document. */
export const roundDocumentPath = <A extends Round>(round: A, extension: "pdf" | "docx" | "html") =>
  `${round}/svar.${extension}` as const;
/** What has been said of one paragraph, on the round's page. */
export const spokenPath = <A extends Round>(round: A, field: string, paragraph: string) =>
  `${round}#${spokenAnchor(field, paragraph)}` as const;
export const spokenAnchor = (field: string, paragraph: string) => `sagt.${field}.${paragraph}`;
/** Whoever answers for somebody does it here when he has signed in. */
export const ownReplyPath = <A extends Round>(round: A) => `${round}/svar` as const;
/** That he has read it. */
export const ownReadPath = <A extends Round>(round: A) => `${round}/svar/last` as const;
/** The desk writes down here what it was told. */
export const toldReplyPath = <A extends Round, R extends string>(round: A, recipient: R) =>
  `${round}/svar/${recipient}` as const;
export const replyFilePath = <A extends Round, F extends string>(round: A, file: F) =>
  `${round}/filer/${file}` as const;
/** What a mail that came about it is taken for. */
export const roundMailPath = <A extends Round, M extends string>(round: A, mail: M) =>
  `${round}/mejl/${mail}` as const;

/** The question, once more, to one who answers. */
export const mailAgainPath = <A extends Round, P extends string>(round: A, answerer: P) =>
  `${round}/utskick/${answerer}` as const;
/** Whoever answers takes the question home here when he has signed in; and ends what he has asked. */
export const ownHandOnPath = <A extends Round>(round: A) => `${round}/hem` as const;

/** Whoever has the link answers here; its papers, that it has been read, and what is asked of colleagues. */
export const answerRoundPath = <Token extends string>(token: Token) => `/runda/${token}` as const;
export const linkedPaperPath = <Token extends string, P extends string>(token: Token, paper: P) =>
  `/runda/${token}/underlag/${paper}` as const;
export const readPath = <Token extends string>(token: Token) => `/runda/${token}/last` as const;
export const handOnPath = <Token extends string>(token: Token) => `/runda/${token}/hem` as const;
/** Either way to it. */
export type HomePath = `/runda/${string}/hem` | `/${string}/rundor/${string}/hem`;
/** What is asked of one colleague, ended. */
export const handoverEndPath = <A extends HomePath, H extends string>(home: A, handover: H) =>
  `${home}/${handover}/avslut` as const;
/** A file that a colleague sent, for whoever answers by a link. */
export const homeFilePath = <Token extends string, F extends string>(token: Token, file: F) =>
  `/runda/${token}/hem/filer/${file}` as const;
/** A colleague who is asked says here what he has to say. */
export const helpRoundPath = <Token extends string>(token: Token) => `/fraga/${token}` as const;
export const helpPaperPath = <Token extends string, P extends string>(token: Token, paper: P) =>
  `/fraga/${token}/underlag/${paper}` as const;
/** Who is asked. */
export const roundRecipientsPath = <A extends Round>(round: A) => `${round}/mottagare` as const;
