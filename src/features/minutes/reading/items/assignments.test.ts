import { expect, test } from "vitest";
import { blocksOf } from "../blocks.ts";
import { linesOf } from "../lines.ts";
import { bodyOf, meeting } from "./fixtures.ts";
import { readItem } from "./read-item.ts";

const tasks = (text: string) => bodyOf(text).assignments.map(({ who, what, due }) => [who, what, due]);

test("those who meet have no task in what they stand behind", () => {
  expect(tasks("Gruppen ställer sig bakom att trafiken förlängs till den 31 augusti.")).toEqual([]);
});

test.each([
  ["Beslut: Vera Sund får i uppdrag att se över planen.", [["Vera Sund", "se över planen", null]]],
  ["Gruppen fick i uppdrag att se över planen.", [["Gruppen", "se över planen", null]]],
  ["Beslut:\natt uppdra åt sekretariatet att se över planen", [["sekretariatet", "se över planen", null]]],
  [
    "Beslut:\natt uppdraga åt respektive kommunchef att se över planen",
    [["respektive kommunchef", "se över planen", null]],
  ],
  [
    "Beslut:\natt ge ekonomicheferna i uppdrag att se över planen",
    [["ekonomicheferna", "se över planen", null]],
  ],
  ["Uppdras åt Vera att se över planen.", [["Vera", "se över planen", null]]],
  ["Uppdras\nåt Vera att se över planen.", [["Vera", "se över planen", null]]],
  ["Beslut:\natt uppmana nätverken att se över planen", [["nätverken", "se över planen", null]]],
  ["Vera ansvarar för att boka lokal.", [["Vera", "boka lokal", null]]],
  ["Alby kommun ansvarar för inbjudan.", [["Alby kommun", "inbjudan", null]]],
  ["Beslut:\natt Alby sammanställer svaren", [["Alby", "sammanställer svaren", null]]],
  ["Beslut:\natt gruppen ska redovisa svaren i maj", [["gruppen", "redovisa svaren i maj", null]]],
  ["Zara återkommer med ett förslag.", [["Zara", "återkommer med ett förslag", null]]],
  [
    "Zara återkommer med ett förslag på mötet den 24 september.",
    [["Zara", "återkommer med ett förslag på mötet den 24 september", "2022-09-24"]],
  ],
  ["Det är viktigt att Zara återkommer med ett förslag.", [["Zara", "återkommer med ett förslag", null]]],
  ["Kommunerna skickar in namn senast 24/9.", [["Kommunerna", "skickar in namn senast 24/9", "2022-09-24"]]],
  [
    "Respektive kommun skickar in namn senast till midsommar.",
    [["Respektive kommun", "skickar in namn senast till midsommar", null]],
  ],
  ["Beslut: Alby tar lead i arbetsgruppen.", [["Alby", "tar lead i arbetsgruppen", null]]],
  [
    "Vera och Zara sammankallar gruppen efter sommaren.",
    [["Vera och Zara", "sammankallar gruppen efter sommaren", null]],
  ],
  ["Vera och Zara bistår med kontakter.", [["Vera och Zara", "bistår med kontakter", null]]],
  [
    "Gruppen beslutade\natt bevilja medel till juni,\natt projektet ska lämna en ny plan senast 24/9.",
    [["projektet", "lämna en ny plan senast 24/9", "2022-09-24"]],
  ],
  ["Beslut:\natt delegera till Vera att boka lokal", [["Vera", "boka lokal", null]]],
  ["Nils Berg undersöker detta.", [["Nils Berg", "undersöker detta", null]]],
  ["- Nils Berg: boka lokal", [["Nils Berg", "boka lokal", null]]],
  ["- Boka lokal – Nils Berg", [["Nils Berg", "Boka lokal", null]]],
  ["- Skyltar – Zara kontaktar museet", [["Zara", "kontaktar museet", null]]],
  ["Boka lokal.\nAnsvarig: Zara Holm\nKlart: 1/4", [["Zara Holm", "Boka lokal", "2022-04-01"]]],
  ["AP: Boka lokal (Zara)", [["Zara", "Boka lokal", null]]],
  ["Zara och Nils Berg får i uppgift att boka lokal.", [["Zara och Nils Berg", "boka lokal", null]]],
  [
    "Kansliet får i uppdrag:\n- att boka lokal senast 1/4\n- att ringa Ekby\n\nAlla är nöjda.\n\n- Inget mer",
    [
      ["Kansliet", "boka lokal senast 1/4", "2022-04-01"],
      ["Kansliet", "ringa Ekby", null],
    ],
  ],
  ["Boka lokal.\nAnsvarig för detta: Zara Holm", [["Zara Holm", "Boka lokal", null]]],
  ["Kansliet uppdras att boka lokal.", [["Kansliet", "boka lokal", null]]],
  ["Uppdrag till kansliet: boka lokal senast 1/4.", [["kansliet", "boka lokal senast 1/4", "2022-04-01"]]],
  ["Uppdraget att boka lokal gick till Zara.", [["Zara", "boka lokal", null]]],
  ["Zara åtog sig att boka lokal.", [["Zara", "boka lokal", null]]],
  ["Styrelsen beslutar uppdra åt Vera att se över planen.", [["Vera", "se över planen", null]]],
  ["- Korv och kaffe: Nils Berg", [["Nils Berg", "Korv och kaffe", null]]],
  ["- Talare: Zara frågar museet innan påsk.", [["Zara", "frågar museet innan påsk", null]]],
  [
    "Beslut:\natt uppdra åt Oskar Lind att återkomma till mötet den 24 september",
    [["Oskar Lind", "återkomma till mötet den 24 september", "2022-09-24"]],
  ],
  ["Zara svarar på frågor under sommaren.", [["Zara", "svarar på frågor under sommaren", null]]],
  ["Beslut:\n- Zara är projektledare", [["Zara", "är projektledare", null]]],
  [
    "Beslut:\natt uppdra åt Alby att se över planen\natt planen ska redovisas den 24 september",
    [["Alby", "se över planen", null]],
  ],
  ["Nils Berg fixar kaffe till nästa möte.", [["Nils Berg", "fixar kaffe till nästa möte", null]]],
  [
    "Zara rapporterar till styrelsen den 24 september.",
    [["Zara", "rapporterar till styrelsen den 24 september", "2022-09-24"]],
  ],
  ["Innan arbetet påbörjas ska gruppen återkomma med en plan.", [["gruppen", "återkomma med en plan", null]]],
  ["Till nästa möte tar Zara fram en plan.", [["Zara", "tar fram en plan", null]]],
  [
    "Underlaget skickas ut av sekretariatet inför mötet.",
    [["sekretariatet", "Underlaget skickas ut inför mötet", null]],
  ],
  ["- @Zara Holm bokar lokal senast 24/9", [["Zara Holm", "bokar lokal senast 24/9", "2022-09-24"]]],
  ["- Boka lokal till 24/9 (Zara Holm)", [["Zara Holm", "Boka lokal till 24/9", "2022-09-24"]]],
  [
    "Att göra:\n- Boka lokal (Rut Dal)\n- Nils: ringa Alby",
    [
      ["Rut Dal", "Boka lokal", null],
      ["Nils", "ringa Alby", null],
    ],
  ],
  ["Boka lokal.\nAnsvar: Zara Holm", [["Zara Holm", "Boka lokal", null]]],
  ["- Boka lokal. Ansvarig: Zara Holm, senast 24/9", [["Zara Holm", "Boka lokal", "2022-09-24"]]],
  [
    "Vera får i uppdrag att fråga kommunerna. Redovisas på mötet den 24 september.",
    [["Vera", "fråga kommunerna", "2022-09-24"]],
  ],
  [
    "Vera rapporterar till gruppen den 24 september samt till direktionen den 22 oktober.",
    [
      ["Vera", "rapporterar till gruppen den 24 september", "2022-09-24"],
      ["Vera", "rapporterar till direktionen den 22 oktober", "2022-10-22"],
    ],
  ],
  [
    "Vera stämmer av med alla (Zara gör en lista över dem som ska tillfrågas).",
    [
      ["Vera", "stämmer av med alla", null],
      ["Zara", "gör en lista över dem som ska tillfrågas", null],
    ],
  ],
])("%j gives a task", (text, expected) => {
  expect(tasks(text)).toEqual(expected);
});

test.each([
  "Nätverket fortsätter att träffas.",
  "Alby tar fram en ny plan och Ekby bygger en skola.",
  "Vera meddelar att hon slutar.",
  "Vera anmäler jäv.",
  "Vera lyfter frågan om taxan.",
  "Vera tar upp frågan om taxan.",
  "Larmen svarar i genomsnitt efter 41 sekunder.",
  "Vera presenterar planen och svarar på frågor.",
  "Vera lämnar Alby vid årsskiftet.",
  "Vera räknar med beslut i maj.",
  "Styrelsen frågar vad som händer.",
  "Dagordningen ska bland annat ta upp planen.",
  "Beslut: Gruppen vill gärna att Zara fortsätter att bevaka frågan.",
  "Regionerna ska bjuda in kommunerna till ett årligt möte.",
  "Enligt lagen ska kommunen redovisa sin bedömning.",
  "Region Skåne bör arbeta med frågan.",
  "Styrelsen beslutade 171027 att uppdra åt gruppen att kartlägga läget.",
  "Zara, som bevakar frågan, berättade om läget.",
  "Ordföranden uppmanade alla att läsa planen.",
  "Vera redovisar ärendet.",
  "Sekretariatschefen redovisar inkomna svar.",
  "Kan Zara skicka ut planen?",
  "Synpunkter lämnas till Vera senast 5/5.",
  "Förslaget skickas ut per e-post senast vecka 20.",
  "Planen presenteras på mötet den 24 september.",
  "Kommunerna ska aktivt arbeta tillsammans.",
  "Förslag till beslut: att uppdra åt Vera att se över planen.",
  "Beslut:\natt mötet flyttas till den 24 september",
  "Beslut:\natt nätverket involveras i arbetet",
  "Vera undrade om Zara skickar ut planen.",
  "Beslut: Nämnden utser Vera att justera protokollet.",
  "Alby bjuder in till invigning av badhuset den 16 juni.",
  "Vera bjuder in nätverket till Alby våren 2023.",
  "Ekonomichefen lämnar en redogörelse för läget.",
  "Alby lämnar ett eget svar.",
  "Vera hälsar alla välkomna till mötet.",
  "Beslut:\natt delegera till Vera att fatta beslut om inköp",
  "Vera presenterar programmet, som gruppen beslutade om den 17 januari.",
  "Vera arbetar med planen under våren.",
  "- Vera Sund: allt är lugnt i kommunen",
  "- Läget i kommunerna – alla är nöjda",
])("%j gives none", (text) => {
  expect(tasks(text)).toEqual([]);
});

test("who, what and when are told by a table's columns", () => {
  const text = "Punkt\tVad\tAnsvar\tKlart\n1\tBoka lokal i Alby\tZara Holm\t24/9\n2\tNästa möte\t–\t";
  const { items } = blocksOf(linesOf({ format: "text", text, emphasis: [], warnings: [] }));
  const [first, second] = items.map((block) => readItem(block, meeting));
  expect(first?.assignments.map(({ who, what, due }) => [who, what, due])).toEqual([
    ["Zara Holm", "Boka lokal i Alby", "2022-09-24"],
  ]);
  expect(second?.assignments).toEqual([]);
});

test.each([
  "Åtgärd\tAnsvarig\tKlart\nBoka lokal i Alby\tZara Holm\t24/9\nRinga Ekby\tVera Sund\t",
  "Nr\tÅtgärd\tAnsvarig\tKlart\n1\tBoka lokal i Alby\tZara Holm\tsenast 24/9\n2\tRinga Ekby\tVera Sund\t",
  "| Vad | Vem | När |\n|---|---|---|\n| Boka lokal i Alby | Zara Holm | 24/9 |\n| Ringa Ekby | Vera Sund | |",
  "Vad                  Vem          När\nBoka lokal i Alby    Zara Holm    24/9\nRinga Ekby           Vera Sund",
  "Vad                  När      Vem\nBoka lokal i Alby    24/9     Zara Holm\nRinga Ekby                    Vera Sund",
])("the table of tasks %j is read row by row", (text) => {
  expect(tasks(text)).toEqual([
    ["Zara Holm", "Boka lokal i Alby", "2022-09-24"],
    ["Vera Sund", "Ringa Ekby", null],
  ]);
});

test.each([
  ["senast 24/9", "2022-09-24"],
  ["senast den 24 september", "2022-09-24"],
  ["senast den 1 februari", "2023-02-01"],
  ["senast till midsommar", null],
  ["till nästa möte", null],
  ["inför mötet den 24 september", "2022-09-24"],
  ["innan arbetet påbörjas", null],
  ["preliminärt 220615", "2022-06-15"],
  ["på dess möte den 24 september", "2022-09-24"],
  ["före månadsskiftet", null],
  ["efter sommaren", null],
  ["senast en vecka innan mötet", null],
  ["i samband med intervjun", null],
  ["till 2022-09-24", "2022-09-24"],
  ["klart v. 47", null],
  ["v. 16", null],
  ["till nästa avstämning", null],
  ["innan höstmarknaden", null],
  ["senast i november 2023", null],
])("a task is due '%s'", (words, day) => {
  const [task] = bodyOf(`Zara återkommer med en plan ${words}.`).assignments;
  expect([task?.due, task?.dueText]).toEqual([day, words]);
});
