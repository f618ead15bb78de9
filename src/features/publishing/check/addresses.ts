// Where somebody may live: a street with its number, and a postal town. Not where meetings and offices are.
import { foldName } from "../../../lib/names.ts";
import { type Finding, findingsOf, lineAt, lineBefore } from "./finding.ts";

const street = String.raw`(?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+(?:gatan|vägen|gränd|gränden|stigen|backen|allén|brinken|stråket|liden)`;
const postal = String.raw`(?:SE?[- ])?[1-9]\d\d[ \u00a0]?\d\d[ \u00a0]{1,2}\p{Lu}\p{L}+`;
const house = String.raw`\d{1,3}(?: ?[A-H](?![\p{L}\d]))?`;
const atStreet = new RegExp(
  String.raw`(?<![\p{L}\d])${street} ${house}(?:,? (?:lgh|lägenhet) \d{3,4})?(?:(?:,\s*|\s+)${postal})?(?![\p{L}\d]|[.,:–-]\d)`,
  "gu",
);
const atTown = new RegExp(String.raw`(?<=(?:^|,[ \u00a0]?))${postal}(?=[ \t]*(?:$|[,.;)]))`, "gmu");

/** On the same line, these tell that everybody may know the way. */
const office =
  /(?:plats|lokal|besöksadress|postadress|fakturaadress|sammanträdesrum|konferens\p{L}*|\bbox \d+|hotell|kommunhus\p{L}*|stadshus\p{L}*|rådhus\p{L}*|kommunkontor\p{L}*|kommunalhus\p{L}*|förvaltning\p{L}*|kontor\p{L}*|kommun\b|region\p{L}*|bibliotek\p{L}*|skolan|museum|museet|stationen)/iu;
/** A plan or a road works along the whole street. */
const along =
  /(?:korsning\p{L}*|sträcka\p{L}*|detaljplan\p{L}*|etapp\p{L}*|rondell\p{L}*|cykelväg\p{L}*|kvarter\p{L}*)[^.\n]*$/iu;

/** `place` is the meeting's own. */
export function addressesIn(text: string, place: string | null): Finding[] {
  const here = place === null ? "" : foldName(place);
  const isOne = (match: RegExpExecArray) =>
    !office.test(lineAt(text, match.index).replace(match[0], "")) &&
    !along.test(lineBefore(text, match.index)) &&
    !here.includes(foldName(match[0].split(",")[0] ?? ""));
  const streets = findingsOf("address", atStreet, text, isOne);
  return [...streets, ...findingsOf("address", atTown, text, isOne)];
}
