// What somebody answers when his municipality is asked whether it agrees: whole phrases, in Swedish and English. What
// stands in no table is not understood.
import type { Stance } from "../form/rules.ts";

export type Says = Stance | "outside";

/** What a phrase says. */
export type Meaning = Exclude<Says, "agree-with-comment"> | "nothing";

/** In place of the name of whoever answers: his municipality's, or his own. */
export const own = "§";

const whole = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join("|")})$`, "u");

const we = `(?:vi|jag|kommunen|vi i ${own}|vi på ${own}|${own})`;
const us = `(?:oss|mig|kommunen|oss i ${own}|${own})`;
const proposal =
  "(?:förslaget|det|detta|det här|frågan|det föreslagna|skrivningen|yttrandet|texten|planen|beslutet|beslutsförslaget)";
const to = `(?: (?:till|på|med|i|för|mot|på|bakom) ${proposal}| ${proposal})?`;
const side = `(?: (?:för|från|av|i) ${us}| för (?:vår|min|${own}) del| från (?:vår|min|${own}) sida| för egen del)?`;
const selves = "(?:oss|sig|mig)";

const weInEnglish = `(?:we|i|we at ${own}|we in ${own}|the municipality|${own}|the municipality of ${own})`;
const usInEnglish = `(?:us|me|${own}|our side|our part|the municipality|the municipality of ${own})`;
const proposalInEnglish =
  "(?:it|this|that|the proposal|this proposal|the plan|the text|the suggestion|the draft|the decision)";
const toInEnglish = `(?: (?:to|with|on|of|for|by) ${proposalInEnglish}| ${proposalInEnglish})?`;
const sideInEnglish = `(?: (?:for|from|with|by) ${usInEnglish}| on behalf of ${usInEnglish})?`;

const approves =
  "(?:bifaller|tillstyrker|godkänner|stödjer|stöder|accepterar|instämmer|samtycker|biträder|tillstyrker bifall|yrkar bifall|röstar ja|röstar för|säger ja|svarar ja|är för|är positiva?|är överens)";
const refuses =
  "(?:avslår|avstyrker|avvisar|yrkar avslag|röstar nej|röstar emot|säger nej|svarar nej|tackar nej|är emot|är negativa?)";
const not = "(?:inte|ej|icke)";
const approvesInEnglish =
  "(?:agrees?|approves?|supports?|accepts?|endorses?|votes? yes|says? yes|consents?|(?:are|is|am) (?:for|in favou?r|in agreement|positive))";

const meanings: readonly (readonly [Meaning, RegExp])[] = [
  [
    "agree",
    whole(
      `(?:${own} )?(?:ja|japp|jajamän|yes|absolut|självklart)${to}${side}`,
      `(?:${own} )?(?:det är |det här är |detta är |helt )?(?:ok|okej|okay)(?: (?:för|från|av|i) ${us}| för (?:vår|min|${own}) del| från (?:vår|min|${own}) sida| med ${us})`,
      `(?:det )?går (?:bra|fint) (?:för|med) ${us}`,
      `(?:${own} |svar |vårt svar är |vårt svar |vi svarar )?(?:bifall|bifalles|bifalls|tillstyrks|tillstyrkes|tillstyrkan|tillstyrkt|godkänns|godkännes|godkänt|samtyckes|tillstyrker|bifaller|godkänner|instämmer|samtycker)${to}${side}`,
      `${we} ${approves}${to}${side}`,
      `(?:det |detta )?${approves} ${we}${to}`,
      `${we} (?:ställer ${selves}|står) (?:helt |fullt ut )?bakom${to}`,
      `(?:ställer ${we} (?:oss|sig|mig)|står ${we}) (?:helt )?bakom${to}`,
      `(?:ställer oss|står) bakom${to}`,
      `(?:${we} (?:har|hyser) )?(?:ingen|inga) (?:erinran|invändning|invändningar)(?: mot ${proposal})?${side}`,
      `(?:${we} (?:har )?|har )?(?:inget|ingenting) att (?:invända|erinra)(?: mot ${proposal})?${side}`,
      `(?:${we} har |har )?(?:inget|ingenting) emot(?: ${proposal})?`,
      `(?:${own} )?utan erinran${side}`,
      `(?:yes )?(?:${weInEnglish} )?${approvesInEnglish}${toInEnglish}${sideInEnglish}`,
      `(?:${own} )?(?:yes|agreed|approved|endorsed|supported|accepted)${toInEnglish}${sideInEnglish}`,
      `(?:it's |it is |this is |that is |that's |we are |we're )?(?:fine|ok|okay|all right)(?: with| by| for| from) ${usInEnglish}`,
      `(?:${weInEnglish} (?:have|has) )?no objections?${toInEnglish}${sideInEnglish}`,
    ),
  ],
  [
    "against",
    whole(
      `(?:${own} )?(?:nej|nä|nix|no)${to}${side}${toInEnglish}`,
      `(?:${own} |svar |vårt svar är |vårt svar )?(?:avslag|avslås|avstyrks|avstyrkes|avstyrkan|avstyrker|avslår)(?: på ${proposal})?${side}`,
      `(?:nej )?${we} ${refuses}(?: (?:på|till|mot|med) ${proposal})?(?: ${proposal})?${side}`,
      `(?:nej )?${we} motsätter ${selves}${to}`,
      `(?:nej )?${we} (?:kan|vill) ${not} (?:bifalla|tillstyrka|godkänna|stödja|stöda|acceptera|ställa ${selves} bakom|säga ja)${to}`,
      `(?:nej )?${we} (?:bifaller|tillstyrker|godkänner|stödjer|stöder|accepterar|instämmer) ${not}${to}`,
      `(?:nej )?${we} (?:ställer ${selves}|står) ${not} bakom${to}`,
      `(?:no )?${weInEnglish} (?:opposes?|rejects?|disagrees?|objects?|votes? no|votes? against)${toInEnglish}(?: to ${proposalInEnglish})?`,
      `(?:no )?${weInEnglish} (?:are|is|am) (?:against|opposed|not in favou?r)${toInEnglish}`,
      `(?:no )?${weInEnglish} (?:do not|don't|does not|doesn't|cannot|can't|can not|will not|won't) (?:agree|approve|support|accept|endorse)${toInEnglish}`,
      `(?:rejected|opposed|against|no)${toInEnglish}${sideInEnglish}`,
    ),
  ],
  [
    "abstain",
    whole(
      `(?:${own} |${we} )?(?:avstår|väljer att avstå|lägger ned rösten|lägger ner rösten)(?: (?:i (?:frågan|denna fråga|den här frågan|ärendet)|från ställningstagande|från att (?:rösta|ta ställning)|från att ta ställning i frågan))?${side}`,
      `${we} lägger (?:ned|ner) (?:vår|sin|min) röst`,
      `${we} tar ${not} ställning(?: i (?:frågan|ärendet))?`,
      `(?:${weInEnglish} )?(?:abstains?|abstained|abstaining|will abstain|(?:wish|wishes|choose|chooses) to abstain)(?: from voting)?${sideInEnglish}`,
    ),
  ],
  [
    "outside",
    whole(
      `${we} (?:står|ställer ${selves}|väljer att stå|vill stå|kommer att stå|kommer att ställa ${selves}) utanför(?: ${proposal}| samarbetet| arkivet| avtalet)?(?: (?:den här|denna) gången| denna gång)?${side}`,
      "(?:står|ställer oss) utanför",
      `${weInEnglish} (?:(?:would like|wish|wishes|choose|chooses|want|wants) to |will )?(?:stands?|steps?) (?:outside|aside)${toInEnglish}`,
      `${weInEnglish} (?:(?:would like|wish|wishes|choose|chooses|want|wants) to |will )?opts? out${toInEnglish}`,
    ),
  ],
  [
    "nothing",
    whole(
      own,
      `hej|hejsan|hallå|hi|hello|god (?:morgon|dag|kväll|middag|förmiddag|eftermiddag)|good (?:morning|afternoon|evening|day)`,
      "(?:hej|hejsan|hi|hello) (?:alla|allihop|allihopa|på er|på dig|igen|all|everyone|again)",
      `(?:stort |många |varmt )?tack(?: så mycket)?(?: (?:för|till) (?:mejlet|mailet|utskicket|påminnelsen|frågan|underlaget|förslaget|arbetet|hjälpen|ert arbete|ett (?:bra|fint|gediget) (?:underlag|arbete|förslag)|alla))?`,
      "(?:thanks|thank you|many thanks)(?: (?:for (?:the (?:reminder|mail|e-?mail|question|proposal|papers)|your (?:work|mail|e-?mail)))| all)?",
      "ha (?:det (?:bra|gott|fint)|en (?:bra|fin|trevlig) (?:dag|helg|vecka))|trevlig helg|glad (?:påsk|midsommar)|god (?:jul|helg)|have a (?:nice|good|great) (?:day|weekend)",
      "(?:ursäkta|förlåt|sorry för) (?:det |ett |mitt |vårt )?(?:sena|sent) svar(?:et)?|(?:sorry|apologies) for (?:the|our|my) late (?:reply|answer|response)",
      `(?:här (?:kommer|är) )?(?:vårt |${own} )?svar(?:et)?(?: (?:från|för) ${us})?`,
      `(?:här (?:kommer|är) )(?:ett |vårt )?svar(?: (?:från|för) ${us})?`,
      `(?:our|the) (?:answer|reply|response)(?: (?:from|of) ${usInEnglish})?`,
      "(?:ett |mycket |riktigt )?(?:bra|fint|utmärkt|klokt) (?:förslag|underlag|arbete|initiativ)|(?:a )?(?:good|excellent|fine) (?:proposal|work|initiative)",
    ),
  ],
];

/** None where it is in no table. */
export const meaningOf = (phrase: string): Meaning | undefined =>
  meanings.find(([, phrases]) => phrases.test(phrase))?.[0];

const within = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "u");

/** Words that make a yes depend on something, or add to it. */
export const conditions = within(
  "om",
  "förutsatt",
  "förutsättning(?:en|ar)?",
  "villkor(?:et)?",
  "men",
  "dock",
  "fast",
  "däremot",
  "bara",
  "endast",
  "såvida",
  "förbehåll",
  "tillägg(?:et)?",
  "medskick(?:et)?",
  "synpunkt(?:er|en)?",
  "kommentar(?:en)?",
  "if",
  "provided",
  "unless",
  "condition(?:al|s)?",
  "but",
  "however",
  "only",
  "comment",
);

const agreement = within(
  "ja",
  "japp",
  "jaja",
  "ok",
  "okej",
  "bifall",
  "bifaller",
  "bifalles",
  "bifalls",
  "tillstyrk(?:er|s|es|a|an)",
  "godkän(?:ner|ns|t|nes)",
  "bakom",
  "stödjer",
  "stöder",
  "positiva?",
  "är för",
  "(?:ingen|inga|inget|utan) (?:erinran|invändning(?:ar)?|att invända|emot)",
  "yes",
  "agreed?",
  "approved?",
  "support",
  "fine",
  "no objections?",
);

/** What somebody probably means who also says something else: the first that fits. */
const guesses: readonly (readonly [Says, RegExp])[] = [
  ["outside", within("utanför", "outside", "opt out", "stand aside")],
  [
    "agree",
    within(
      "(?:ingen|inga|inget) (?:erinran|invändning(?:ar)?|problem|synpunkter|kommentarer|emot)",
      "(?:motsätter|är) \\p{L}+ (?:inte|ej)(?: emot)?",
      "inte emot",
      "no (?:objections?|problems?|comments?)",
      "(?:not|don't) (?:oppose|object|against)",
    ),
  ],
  ["abstain", within("avstå", "avstår", "abstain", "abstains")],
  [
    "against",
    within(
      "nej",
      "avslag",
      "avslår",
      "avstyrka",
      "avstyrk(?:er|s|es)",
      "motsätter",
      "emot",
      `(?:kan|vill|bifaller|tillstyrker|stödjer|stöder) ${not}`,
      "inte bakom",
      "no",
      "against",
      "opposed?",
      "reject(?:ed)?",
      "disagree",
      "cannot",
      "can't",
    ),
  ],
];

/** `text` is in small letters. */
export function guessOf(text: string): Says | undefined {
  const guess = guesses.find(([, words]) => words.test(text))?.[0];
  if (guess !== undefined && guess !== "agree") return guess;
  if (guess === undefined && !agreement.test(text) && !/👍|👌|✅/u.test(text)) return undefined;
  return conditions.test(text) ? "agree-with-comment" : "agree";
}
