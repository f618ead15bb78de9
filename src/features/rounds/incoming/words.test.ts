import { expect, test } from "vitest";
import { readStance } from "./words.ts";

const names = {
  own: ["Vara kommun", "Vara", "Karin Dahl"],
  others: ["Hörby", "Lund", "Upplands-Bro", "Skaraborg"],
};

/** What counts by itself. */
const sure: Readonly<Record<string, readonly string[]>> = {
  agree: [
    "Ja, Vara bifaller.",
    "Vara kommun: ja",
    "Hej!\nVaras svar: bifall",
    "- Bifall",
    "Bifall, tack!",
    "Självklart!",
    "Vi har inget emot det.",
    "Det bifaller vi",
    "We have no objections",
    "Yes, thanks",
    "Yes from Vara",
    "BIFALL!!!",
    "Ja :)",
    "Ja\u00A0",
  ],
  against: ["Nej, Vara avslår.", "NEJ!", "Vi motsätter oss det.", "No from Vara", "We disagree."],
  abstain: ["Vara kommun avstår i frågan.", "We abstain from voting."],
  outside: ["Vara kommun står utanför.", "Vi väljer att stå utanför samarbetet."],
  "agree-with-comment": [
    "Bifall med följande kommentar:\nvi ser gärna att skolan får vara med.",
    "Hej! Vi tillstyrker, med tillägget att utbildning behövs. Tack!",
    "Approved, with the remark that training takes time.",
  ],
};

/** What a person must read. */
const unsure = [
  "Det får vara",
  "Ja?",
  "Ja!?",
  "Ja…",
  "Ja..",
  "Ja ja ja",
  "Ja. Ja. Nej.",
  "Bifall. Bifall.",
  "Nej nej",
  "Självklart inte",
  "Ja, självklart, absolut, givetvis!",
  "Tyvärr ja",
  "Nej 👍",
  "Ja 👎",
  "Ja 😂",
  "Hej Lund!\nBifall",
  "Bifall\nHörby kommun",
  "Hörby bifaller",
  "Vara och Hörby bifaller",
  "Vara bifaller, Upplands-Bro likaså",
  "Bifall för Skaraborgs del",
  "Vi instämmer med Hörby",
  "Agreed with Hörby",
  "Approved by the chair",
  "Ja/Nej",
  "Ja / nej / avstår",
  "[x] Ja [ ] Nej",
  "Ja, från och med 2027",
  "Ja, i princip",
  "I princip ja",
  "Bifall till punkt 1",
  "Bifall enligt beslut i kommunstyrelsen § 12",
  "Vi motsätter oss inte förslaget",
  "Vi har inget emot att avslå",
  "Inga synpunkter",
  "Inget problem",
  "No comment",
  "No problem",
  "Låter bra",
  "Ok",
  "Okej då",
  "Visst",
  "Mja",
  "Karin säger att vi bifaller",
  "Ordföranden bifaller",
  "Jag bifaller men nämnden vet jag inte",
  "Vi är för få",
  "Avstår från att delta",
  "Vi står inte utanför",
  "Vi står utanför om Hörby gör det",
  'De sa "bifall"',
  "’Ja’ står det i underlaget",
  "Bifall, med tillägget att",
  "Nej, med tillägget att vi är positiva",
  "Bifall med tillägget att Hörby betalar",
  "Bifall med tillägget att det inte får kosta mer",
  "Bifall med tillägget: vi vill se avtalet innan vi skriver under",
  "Bifall med kommentaren att detta egentligen är ett avslag",
  "Bifall. Kommentar: vi avstår från värdskapet",
  `Bifall med tillägget att ${"arkivet behövs ".repeat(200)}`,
  "Tack!",
  "Hej!",
  "",
];

test.each(Object.entries(sure).flatMap(([says, all]) => all.map((said) => [said, says] as const)))(
  "%j is %s, for sure",
  (said, says) => expect(readStance(said, names)).toEqual({ says, isSure: true }),
);

test.each(unsure)("%j is for a person to read", (said) => {
  expect(readStance(said, names)?.isSure ?? false).toBe(false);
});

test.each([
  ["Nej, vi har inte råd", "against"],
  ["Bifall, om det blir av", "agree-with-comment"],
  ["Vi motsätter oss inte det", "agree"],
  ["Avstår nog", "abstain"],
  ["Vi ställer oss nog utanför", "outside"],
  ["Inget problem", "agree"],
  ["Vem har skrivit det här?", undefined],
])("%j is perhaps %s", (said, says) => expect(readStance(said, names)?.says).toBe(says));
