// 'X beslutar att …' and its kin. Patterns are matched against folded text.
import { anyOf, folded } from "../folding.ts";
import { formerly, isActing } from "./acting.ts";

const verbs = anyOf(`
  beslutar, beslutade, beslöt, beslutas, beslutades, beslöts, bestämde, bestämmer, bestämdes, bestäms,
  överenskoms, fattade beslut om, fattar beslut om`);
const agreeing =
  "(?:enades|enas|är (?:överens|enig\\p{L}*)|var (?:överens|enig\\p{L}*|ense)|är ense|kom överens|kom fram till|landa(?:r|de) i)(?: om)?";
const agrees = folded(agreeing);
/** What one agrees on may be a view and no decision: 'att frågan är viktig', 'att det behövs fler bussar'. */
const opinion = folded(
  `^\\satt\\s(?:\\S+\\s){1,6}?${anyOf(`
  är, var, vore, har, behöver, behövs, bör, borde, kan, finns, saknas, måste, krävs, innebär, fungerar,
  verkar, känns, räcker, märks, betyder`)}(?!\\p{L})`,
);
/** Those who meet, where they agree: what they decide at home is another thing. */
const meetingHere = folded(`^(?:de )?(?:\\p{L}+ )?(?:kommunerna|parterna)$`);
const deciders = "(?<subject>(?:[\\p{L}():-]+,?\\s){0,6}?)";
/** An infinitive without its 'att': 'beslutar bordlägga'. */
const infinitive = "(?!(?:alla|andra|samma|båda)\\s)(?:[\\p{L}]+(?<!na)a|avslå|utse)";
const impersonal = anyOf(`
  (?:(?:alla|samtliga|vi) )?(?:överens|eniga) om,
  beslutat, (?:\\p{L}+s\\s)?beslut(?:et)? blev, beslut (?:fattades|togs)(?: om)?,
  det (?:fattades|togs) beslut om, som beslut antecknades`);
const openings: { pattern: RegExp; whole: boolean }[] = [
  {
    pattern: folded(`^${deciders}${verbs}(?<between>)\\s(?=(?:enhälligt\\s)?(?:inte\\s)?${infinitive}\\s)`),
    whole: false,
  },
  {
    pattern: folded(
      `^${deciders}(?:${verbs}|${agreeing})(?<between>(?:,?\\s[\\p{L}-]+){0,8}?),?\\s(?=att\\s)`,
    ),
    whole: false,
  },
  {
    pattern: folded(`^${deciders}${verbs}(?<between>)\\s(?=enligt|i enlighet|om\\s)`),
    whole: true,
  },
  {
    pattern: folded(
      `^(?<subject>)${impersonal}(?<between>(?:\\s[\\p{L}-]+){0,3}?),?\\s(?=att\\s(?![^.]*(?<!\\p{L})skulle))`,
    ),
    whole: false,
  },
  {
    // 'Mycket sades, men till sist bestämde vi att …'
    pattern: folded(
      `^(?<between>(?:[^.;]{0,160}?[,\\s])??)(?:${verbs}|enades|enas)\\s(?<subject>vi|gruppen|mötet|\\p{L}+(?:gruppen|nätverket|rådet|styrelsen|forumet))(?:\\s(?:om|därför|dock|slutligen)){0,2}\\s(?=att\\s)`,
    ),
    whole: false,
  },
  {
    // 'Efter överläggning är parterna överens om att …'
    pattern: folded(
      `^(?<between>(?:(?:efter|då|nu|därefter|sedan|till sist|slutligen)\\s(?:[^.;]{0,60}?\\s)?)?)(?:är|var|blev) (?<subject>vi|gruppen|mötet|parterna|kommunerna|alla|samtliga) (?:helt )?(?:överens|eniga|ense) om,? (?=att\\s)`,
    ),
    whole: false,
  },
  { pattern: folded("^(?<subject>)(?:det )?(?:uppdras|uppdrogs) (?<between>)åt\\s"), whole: true },
  {
    pattern: folded("^(?<subject>(?:[\\p{L}-]+\\s){1,5}?)(?:uppdrar|uppdrog) (?<between>)åt\\s"),
    whole: true,
  },
];

/** None of them is without one of these: most sentences are passed by at once. */
const anyDecision = folded("besl(?:ut|öt)|bestäm|överens|ena(?:s|de)|enig|ense|kom fram till|landa|uppdr");

/** 'Gruppen var enig om att frågan är viktig' */
export function voicesOpinion(sentence: string): boolean {
  const agreed = agrees.exec(sentence);
  return agreed !== null && opinion.test(sentence.slice(agreed.index + agreed[0].length));
}

/** 'Utöver detta beslutades att …': what stands before the verb belongs to what was decided. */
export const besides = folded("^(?:utöver|förutom)\\s");

/** Where the clauses begin in 'X beslutar att …' and its kin; null for any other sentence. */
export function decisionOpening(sentence: string, body: string | null): number | null {
  if (!anyDecision.test(sentence)) return null;
  for (const { pattern, whole } of openings) {
    const found = pattern.exec(sentence);
    const { subject = "", between = "" } = found?.groups ?? {};
    if (
      found === null ||
      voicesOpinion(sentence) ||
      formerly.test(between) ||
      !(isActing(subject.trim(), body) || (meetingHere.test(subject.trim()) && agrees.test(sentence)))
    )
      continue;
    return whole ? 0 : found[0].length;
  }
  return null;
}
