// The words in which minutes tell how it was voted.
import { anyOf, fold, folded } from "../folding.ts";

const vote = "(?:omröstning(?:en|sresultat(?:et)?)?|votering(?:en)?)";
const number = "(\\d{1,4}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ingen|inga|noll)";

/** As Genbo writes it: one paragraph from what is voted on to what came of it. */
export const wholeVote = folded(`^${vote}:\\s.*\\butfall:\\s\\d+ ja-?röst`);

/** A line of names or numbers, which may be longer than the page is wide. */
export const listsVotes = folded(
  "^(?:omröstning|reservation|(?:ja|nej)-?röst(?:er)?|avstår)\\s?(?:\\(\\d+(?: st)?\\))?:\\s+(?=\\S)",
);

/** Opens a vote, whatever follows it. */
export const voteLabel = folded(`^${vote}\\s?(?::|$)`);

/** 'Ja: bifall. Nej: avslag.', 'Ja-röst för bifall till förslaget, nej-röst för avslag.', 'Den som vill bifalla förslaget röstar
 *  ja, den som vill avslå det röstar nej.' */
export const meanings: readonly RegExp[] = [
  folded("(?:^|\\s)ja: (.+?)\\.? nej: (.+?)\\.?(?=\\sutfall: \\d|$)", "iud"),
  folded(
    "ja-?röst(?:er)? (?:är|innebär|betyder|för|=) (.+?)(?:,| och|;|\\.) nej-?röst(?:er)? (?:är |innebär |betyder |för |= )?(.+?)\\.?$",
    "iud",
  ),
  folded(
    "(?:den|de) som (?:vill |bifaller |stöder )?(.+?) röstar ja[,.;]? (?:och )?(?:den|de) som (?:vill )?(.+?) röstar nej",
    "iud",
  ),
];

export const counts = {
  yes: folded(`${number} (?:ja-?röst(?:er)?|(?:st )?ja(?![\\p{L}-])|(?:ledamöter )?(?:röstar|röstade) ja)`),
  no: folded(`${number} (?:nej-?röst(?:er)?|(?:st )?nej(?![\\p{L}-])|(?:ledamöter )?(?:röstar|röstade) nej)`),
  abstained: folded(
    `${number} (?:(?:ledamot|ledamöter|som|har) )?(?:avstår|avstod|avstått|(?:nedlagda|blanka) röst(?:er)?)`,
  ),
} as const;

/** What stands before the names of those on a side. */
export const sideLabels = {
  yes: side("ja"),
  no: side("nej"),
  abstained: folded(
    "^(?:avstår(?: från att rösta)?|avstod|avstående|nedlagda röster)\\s?(?:\\(\\d+(?: st)?\\))?:\\s+(?=\\S)",
  ),
} as const;

function side(word: string): RegExp {
  const opening = anyOf(
    `${word}-?röst(?:er)?(?: avges av| avgavs av)?, (?:följande )?(?:röstar|röstade) ${word}, (?:${word} )(?:röstar|röstade), ${word}`,
  );
  return folded(`^${opening}\\s?(?:\\(\\d+(?: st)?\\))?:\\s+(?=\\S)`);
}

export const castingVote = folded(
  "utslagsröst(?:en)?(?:,? (?:är|blir|avges för|som är))?:? (?:är )?(ja|nej)(?!\\p{L})",
);

const words = [
  "noll",
  "en",
  "två",
  "tre",
  "fyra",
  "fem",
  "sex",
  "sju",
  "åtta",
  "nio",
  "tio",
  "elva",
  "tolv",
].map(fold);

/** Of a number as it is written, folded. */
export function numberOf(told: string): number {
  if (/^\d/.test(told)) return Number(told);
  return told.toLowerCase() === "ett" ? 1 : Math.max(0, words.indexOf(told.toLowerCase()));
}
