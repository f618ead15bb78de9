// Who decides: those who meet, by the words that name them. Patterns are matched against folded text.
import { monthNames } from "../../../../lib/days.ts";
import { anyOf, fold, folded } from "../folding.ts";

const acting = folded(
  `(?:^|[\\p{L}-])${anyOf(`
  gruppen, mötet, nämnden, rådet, forumet, nätverket, utskottet, stämman, kommitt[eo]n, presidiet,
  direktionen, styrelsen, direktörerna, cheferna, deltagarna, ledamöterna, ledningen, ledningsgruppen,
  beredningen, samrådet, konferensen, slaget, ringen, sällskapet, kollegiet, delegationen, panelen,
  kommissionen, samarbetet, sammanträdet, plenum, byrån, kretsen, klubben, teamet, föreningen, förbundet,
  parterna, direktörsgruppe[nr]`)}$|^(?:vi|man|det|samtliga|alla|då|därför|härefter|därefter|närvarande|mötesdeltagarna)$`,
);
const outsiders = folded(
  `^${anyOf(`
  kommunstyrels\\p{L}+, kommunfullmäktige, fullmäktige, regeringen, riksdagen, region\\p{L}*,
  regionstyrelsen, länsstyrels\\p{L}+, kommunerna, kommunen, \\p{L}+(?<!nät)verket, \\p{L}+myndigheten, högskolan,
  universitetet, eu, staten, landstinget`)}$`,
);
/** Short names of boards, in capitals: 'lag' and 'au' would be other words. */
const boards = /^(?:AU|LAG|FS)$/;

export const formerly = folded(
  `(?<!\\p{L})${anyOf(`
  ${monthNames.join(", ")}, förra,
  tidigare, senast, föregående, i fjol, i höstas, i våras, i somras, i vintras, redan`)}(?!\\p{L})`,
);

/** Whether the words name those who meet. */
export function isActing(subject: string, body: string | null): boolean {
  if (formerly.test(subject) || /\d/.test(subject)) return false;
  if (subject === "" || /^(?:p[ao]|vid|efter|slutligen|under|det|enligt|i)(?:\s|$)/i.test(subject))
    return true;
  const words = subject
    .replace(/\([^)]*\)|[,:]/g, "")
    .trim()
    .split(/\s+/);
  if (words.some((word) => outsiders.test(word) || /^(?:som|vilket|att|har|hade|n[ao]r)$/i.test(word)))
    return false;
  const head = words.find((word) => acting.test(word) || boards.test(word));
  if (head === undefined) return body !== null && sharesName(subject, body);
  return !/styrelsen$/i.test(head) || body === null || /styrelse/i.test(body);
}

function sharesName(subject: string, body: string): boolean {
  const said = subject.toLowerCase().split(/\s+/);
  return fold(body)
    .toLowerCase()
    .split(/\s+/)
    .some((word) => said.some((each) => sharesStem(word, each)));
}

/** 'Rådslaget' and 'myndighetsrådslaget', 'direktörsgruppen' and 'direktörerna'. */
function sharesStem(left: string, right: string): boolean {
  const least = 7;
  return (
    left.length >= least &&
    right.length >= least &&
    (left.slice(0, least) === right.slice(0, least) || left.slice(-least) === right.slice(-least))
  );
}
