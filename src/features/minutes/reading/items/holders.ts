// Who can hold a task: a person, an office, a group, a municipality.
import type { RecordPerson } from "../../record.ts";
import { anyOf, fold, folded } from "../folding.ts";
import { type Passage, slice, trim } from "../passage.ts";
import { namesIn } from "./names.ts";

const office = folded(
  `(?:^|[\\p{L}-])${anyOf(`
  gruppen, grupperna, grupp, nätverket, nätverken, chef(?:en|er|erna)?, direktör(?:en|er|erna)?,
  ledare(?:n|na)?, ledarna, rådet, kansliet, sekretariatet, sekreterare(?:n)?, samordnare(?:n|na)?,
  ordförande(?:n|na)?, ordf, presidiet, utskottet, kommun(?:en|er|erna)?, kommuns, stad, staden, regionen,
  nämnden, nämnderna, styrelsen, styrelserna, direktionen, kommitté(?:n)?, förvaltning(?:en|ar|arna)?,
  avdelningen, enheten, bolaget, föreningen, förbundet, kontoret, konsult(?:en|er|erna)?,
  strateg(?:en|er|erna)?, handläggare(?:n|na)?, representant(?:en|er|erna)?, ledamot, ledamöter(?:na)?,
  medlem(?:mar|marna)?, myndighet(?:en|er|erna)?, parterna, part, deltagare, deltagarna, teamet,
  beredningen, controller(?:n|s)?, ekonom(?:en|er|erna)?, jurist(?:en|er|erna)?, revisor(?:n|er|erna)?,
  trainee(?:r|rna)?, undertecknad, kassör(?:en)?, planerare(?:n|na)?, sammankallande(?:n)?,
  rapportör(?:en|er|erna)?, organisation(?:en|er|erna)?, valberedning(?:en)?, föreståndare(?:n)?,
  kontaktperson(?:en|er|erna)?, värd(?:en|kommunen)?, upphandlare(?:n)?, kommunikatör(?:en|er|erna)?,
  utredare(?:n)?, arkivarie(?:n)?, registrator(?:n)?, koordinator(?:n|er|erna)?, vd, rektor(?:n|er|erna)?,
  revisorerna, webbredaktör(?:en)?, projektet, forumet, byrån, verksamheten, kretsen, klubben, partner,
  partners, råd, råden, redaktör(?:en)?`)}$`,
);
const everybody = folded("^(?:alla|samtliga|var och en|varje|respektive|envar|vi|jag)$");
const outsiders = folded(
  `^${anyOf(`
  regeringen, riksdagen, staten, boverket, länsstyrels\\p{L}*, regionerna, trafikverket, skånetrafiken,
  \\p{L}*(?<!nät)verket, \\p{L}*myndigheten, eu, utredningen, lagen, kommunfullmäktige, försäkringskassan,
  arbetsförmedlingen`)}$`,
);
const noHolder = folded(
  `^${anyOf(`
  det, detta, den, denna, dessa, man, som, vilket, arbetet, projektet, frågan, ärendet, förslaget, planen,
  mötet, rapporten, punkten, han, hon, inte, ej, också, även`)}$`,
);
const clauseWord = folded(
  "^(?:är|var|har|hade|blev|blir|att|eftersom|hur|vilk(?:a|et|en)|beskrev|sade|menade|ansåg|tyckte|berättade|informerade|påminde|om|när|medan)$",
);
const leading = folded(
  "^(?:(?:todo:?|att göra:?|och|samt|men|att|därefter|härefter|sedan|även|också|dessutom|vidare|därför|ordf\\.(?= \\p{L}))\\s)+",
);

/** The holder that the words name, without what stands around it; null where they name none. */
export function holderIn(words: Passage, people: readonly RecordPerson[]): Passage | null {
  const start = leading.exec(fold(words.text))?.[0].length ?? 0;
  const core = trim(slice(words, start));
  const stripped = trim(
    slice(core, 0, core.text.length - (/(?:[,:;]|\s[–-]|(?<!ordf|sekr)\.)$/i.test(core.text) ? 1 : 0)),
  );
  const parts = stripped.text.split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0 || parts.length > 14 || /[.!?:]\s/.test(stripped.text)) return null;
  const first = fold(parts[0] ?? "");
  if (noHolder.test(first)) return null;
  if (parts.some((part, i) => i > 0 && clauseWord.test(fold(part)))) return null;
  const bareParts = parts.map((part) => fold(part.replace(/[(),.:]/g, "")));
  const holds =
    everybody.test(first) ||
    bareParts.some((part) => office.test(part)) ||
    namesIn(stripped, people).length > 0;
  if (bareParts.some((part) => /^\p{Ll}/u.test(part) && tells.test(part) && !office.test(part))) return null;
  return holds || isProperName(parts) ? stripped : null;
}

/** 'Anna presenterar analysen och' is a clause, not a holder. */
const tells = folded(
  "^(?:\\p{L}+(?:erar|terar|kar|lar|tar|nar|rar|sar)|\\p{L}+(?:ade|erade)|visar|föredrar|går|ger|får|kommer|tog|gav|fick|kom)$",
);

/** Whether the words name an authority, whose duties laws and plans describe. */
export function isAuthority(words: Passage): boolean {
  return words.text.split(/\s+/).some((part) => outsiders.test(fold(part)));
}

/** A municipality or an unknown name: what it does without a day is told of home, 'Alby tar fram en plan'. */
export function isPlace(holder: Passage, people: readonly RecordPerson[]): boolean {
  const parts = holder.text.split(/\s+/).map((part) => fold(part.replace(/[(),.:]/g, "")));
  if (everybody.test(parts[0] ?? "") || namesIn(holder, people).length > 0) return false;
  return !parts.some((part) => office.test(part) && !/^(?:kommuns?|stad|kommunen|regionen)$/i.test(part));
}

/** 'Ubeta', 'Lomma', 'Alby och Ekby': names that no attendance has told of; 'Planen' opens a sentence. */
function isProperName(parts: readonly string[]): boolean {
  return (
    parts.length <= 6 &&
    !(parts.length === 1 && /(?:en|et|[aeo]rna|ning|het|ande)$/.test(parts[0] ?? "")) &&
    parts.every(
      (part) => /^\p{Lu}[\p{L}’'&:-]*,?$/u.test(part) || /^(?:och|samt|kommun|stad|[&+/])$/.test(part),
    )
  );
}
