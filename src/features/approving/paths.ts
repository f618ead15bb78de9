// With ":cooperation" and the like these are the routes; with slugs they are the links.
import { meetingPath } from "../meetings/paths.ts";

/** What those who were there say of the minutes. */
export const roundPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/synpunkter` as const;

type Round = ReturnType<typeof roundPath>;

export const roundOpeningPath = <R extends Round>(round: R) => `${round}/oppning` as const;
export const roundClosingPath = <R extends Round>(round: R) => `${round}/avslut` as const;
export const commentAnswerPath = <R extends Round, I extends string>(round: R, comment: I) =>
  `${round}/${comment}/svar` as const;

/** For whoever follows a link that was mailed to him. */
export const roundLinkPath = <T extends string>(token: T) => `/synpunkter/${token}` as const;

/** How minutes become approved: who signs, what has been announced, and what was wrong in them after all. */
export const approvingPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/justering` as const;

type Approving = ReturnType<typeof approvingPath>;

export const askingPath = <A extends Approving>(approving: A) => `${approving}/justerare` as const;
export const signingPath = <A extends Approving>(approving: A) => `${approving}/underskrift` as const;
export const paperPath = <A extends Approving>(approving: A) => `${approving}/papper` as const;
export const approvalPath = <A extends Approving>(approving: A) => `${approving}/godkannande` as const;
export const noticePostingPath = <A extends Approving>(approving: A) => `${approving}/anslag` as const;
export const noticePath = <A extends Approving, N extends string>(approving: A, notice: N) =>
  `${approving}/anslag/${notice}` as const;
export const copiesPath = <A extends Approving>(approving: A) => `${approving}/undertecknat` as const;
export const copyPath = <A extends Approving, I extends string>(approving: A, copy: I) =>
  `${approving}/undertecknat/${copy}` as const;
export const copyWithdrawalPath = <A extends Approving, I extends string>(approving: A, copy: I) =>
  `${approving}/undertecknat/${copy}/aterkallande` as const;
export const correctionsPath = <A extends Approving>(approving: A) => `${approving}/rattelser` as const;

export const signingLinkPath = <T extends string>(token: T) => `/justering/${token}` as const;

/** The minutes as a file: `name` is "protokoll.pdf". */
export const exportPath = <C extends string, B extends string, M extends string, N extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  name: N,
) => `${meetingPath(cooperation, body, meeting)}/${name}` as const;

/** One item for itself, as a registrar takes it in. */
export const extractPath = <C extends string, B extends string, M extends string, I extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  item: I,
) => `${meetingPath(cooperation, body, meeting)}/utdrag/${item}` as const;

type Extract = ReturnType<typeof extractPath>;

export const extractFilePath = <E extends Extract>(extract: E) => `${extract}/protokollsutdrag.pdf` as const;
export const registryNumberPath = <E extends Extract>(extract: E) => `${extract}/diarienummer` as const;
