// Where the agenda is over and the signatures begin.
import { anyOf, fold, folded } from "../folding.ts";
import type { Line } from "../lines.ts";

const signing = folded(
  `^${anyOf(`
  vid protokollet, vid pennan, vid anteckningarna, för anteckningarna,
  (?:protokollet |minnesanteckningarna )?(?:justeras?|justerat|justerare|justerade|justerandes?),
  underskrifter, digital(?:t)? (?:justering|signer\\p{L}+|underskri\\p{L}+),
  elektroniskt? (?:underskri\\p{L}+|signer\\p{L}+),
  protokollet (?:är|har|justeras) (?:digitalt|elektroniskt) .*,
  (?:protokollet|anteckningarna) (?:förda|fört|skrivna|skrivet|antecknade) av, antecknat av, antecknade,
  i tjänsten, som ovan, dag som ovan, dokumentet (?:är|har).*, (?:anslag|bevis)(?:/bevis)?(?: om .*)?,
  tillkännagivande, minnesanteckningar(?:na)? av, sekreterare, ordförande`)}(?=[\\s:.,_…]|$)`,
);
const digital = folded(
  "(?:digital|elektronisk)t? (?:justera|justering|underskri|signer)|(?:justeras|undertecknas|signeras) (?:digitalt|elektroniskt)",
);
const rule = /^[\s.…_–-]{5,}|[.…_]{5,}/;
const role = folded(
  "^(?:v(?:ice|\\.)? ?)?(?:ordf(?:örande|\\.)?|sekr(?:eterare|\\.)?|justerare|\\p{L}*(?:chef|direktör|ledare|sekreterare|samordnare))$",
);
const names =
  /^(?:\p{Lu}[\p{L}’'-]*(?:[ .]\p{Lu}[\p{L}’'-]*){1,3}(?:\s*\([^)]{1,20}\))?(?:,\s[^,.]{3,40})?[\s/]*){1,3}$/u;

/** The index of the first closing line; the number of lines where there is none. */
export function closingFrom(lines: readonly Line[]): number {
  let first = lines.length;
  for (let i = lines.length - 1; i >= 0 && isPart(lines[i]); i--) {
    if (opensClosing(lines, i)) first = i;
  }
  return first;
}

function opensClosing(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? "";
  const next = lines[i + 1]?.text ?? "";
  if (rule.test(text) || (signing.test(fold(text)) && !isSentence(text))) return true;
  return names.test(text) && (role.test(fold(next)) || (names.test(next) && lines[i]?.blankBefore === true));
}

function isPart(line: Line | undefined): boolean {
  return (
    line !== undefined && line.text.length < 120 && (!isSentence(line.text) || digital.test(fold(line.text)))
  );
}

function isSentence(text: string): boolean {
  return /[\p{L}\d)][.!?]$/u.test(text) && text.split(/\s+/).length > 3 && !digital.test(fold(text));
}
