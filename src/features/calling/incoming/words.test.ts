import { expect, test } from "vitest";
import { clients, mailOf } from "../../../../test/rounds/mail/wrapping.ts";
import { readMail } from "../../../platform/mail-in/read.ts";
import { readWords } from "./words.ts";

const substitutes = [
  { personId: "stina", name: "Stina Ek" },
  { personId: "anna", name: "Anna Åkerman" },
  { personId: "anna-b", name: "Anna-Karin Berg" },
];

/** What counts by itself. */
const sure: Readonly<Record<string, readonly string[]>> = {
  yes: [
    "Ja",
    "Ja!",
    "JA, JAG KOMMER.",
    "Hej!\n\nJa, jag kommer.",
    "Kommer",
    "Jag kommer gärna",
    "Jag deltar.",
    "Kommer via länk",
    "Ja, på distans",
    "Jag är med via Teams. Tack för kallelsen!",
    "Hej Anna! Jag kommer. Vi ses då!",
    "Absolut, jag kommer 😊",
    "Yes, I will attend",
    "I'll be there.",
    "I’m coming to the meeting online",
  ],
  no: [
    "Nej",
    "Nej tack",
    "Tyvärr nej",
    "Kan inte",
    "Tyvärr kan jag inte komma.",
    "Kommer tyvärr inte",
    "Har förhinder",
    "Hej! Jag har tyvärr fått förhinder den dagen.",
    "Jag kan inte delta den här gången.",
    "Deltar ej",
    "I cannot make it",
    "Unfortunately, I can't attend.",
    "Sorry, I won't be able to come",
  ],
  maybe: ["Kanske", "Vet inte än", "Jag vet inte än. Tack!", "Maybe"],
  "substitute stina": [
    "Stina Ek ersätter mig",
    "Nej, jag har förhinder. Stina Ek kommer i mitt ställe.",
    "Ersättare: Stina Ek",
    "I can't attend. Stina Ek will come instead.",
  ],
};

/** What a person must read, and what it probably says. */
const unsure: Readonly<Record<string, readonly string[]>> = {
  yes: [
    "Jag kommer nog, men sent.",
    "Ja, men bara första timmen",
    "Ja om det blir av",
    "Ja. Får jag ta med mig Otto?",
    "Tyvärr ja... Jag kommer",
    "Inga problem",
    "Har inget förhinder",
    "Ok",
    "👍",
    "Jag kommer den 27",
    "Ja 🤷‍♂️",
    "Ja, jag kan komma till den första delen",
    "Vi kommer båda två",
    "Ja\n\nPS. Inte till den slutna delen.",
  ],
  no: [
    "Tyvärr",
    "Ja. Nej.",
    "Nej, men kanske nästa gång",
    "Jag är sjuk i dag",
    "Jag kommer inte ihåg vad jag svarade, men räkna med mig. Ja.",
    "Ja. Hej kommer inte",
  ],
  maybe: ["Jag återkommer på fredag", "Preliminärt ja", "Jag försöker komma"],
  "substitute anna": ["Anna Åkerman kan ersätta, ersätter hon mig är det bra", "Anna ersätter mig"],
  substitute: ["Nej, min kollega ersätter mig", "Stina Ek eller Anna Åkerman ersätter mig"],
  nothing: ["Tack för kallelsen!", "", "Vem är ni?", "Var är det?"],
};

const told = (read: ReturnType<typeof readWords>) =>
  read === undefined ? "nothing" : [read.answer, read.substituteId].filter((each) => each !== null).join(" ");
const rows = (table: typeof sure) =>
  Object.entries(table).flatMap(([answer, all]) => all.map((said) => [said, answer] as const));

test.each(rows(sure))("%j is %s, for sure", (said, answer) => {
  const read = readWords(said, substitutes);
  expect([told(read), read?.isSure]).toEqual([answer, true]);
});

test.each(rows(unsure))("%j is perhaps %s", (said, answer) => {
  const read = readWords(said, substitutes);
  expect([told(read), read?.isSure ?? false]).toEqual([answer, false]);
});

test("whoever may send nobody says so to the desk", () => {
  expect(readWords("Stina Ek ersätter mig", [])).toMatchObject({ substituteId: null, isSure: false });
});

test("of all that people write, by whatever program, nothing is counted wrongly, and 97 of 100 are read right", async () => {
  const of = { name: "Otto Löv", email: "otto.lov@vikby.example", to: "svar@genbo.example" };
  const wrong: string[] = [];
  const wronglyCounted: string[] = [];
  let all = 0;
  for (const name of clients)
    for (const [isSure, table] of [[true, sure] as const, [false, unsure] as const])
      for (const [said, answer] of rows(table)) {
        all++;
        const mail = await readMail(mailOf([name, said], of), { sender: of.email, recipient: of.to });
        const read = readWords(mail.said, substitutes);
        const isRight = told(read) === answer && (read?.isSure ?? false) === isSure;
        if (!isRight) wrong.push(`${name}: ${said} → ${told(read)}`);
        if (read?.isSure === true && !(isSure && told(read) === answer))
          wronglyCounted.push(`${name}: ${said}`);
      }
  expect(wronglyCounted).toEqual([]);
  expect(all).toBeGreaterThan(60);
  expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(0.03);
});
