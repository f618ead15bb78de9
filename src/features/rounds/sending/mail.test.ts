import { expect, test } from "vitest";
import { roundLetter, type RoundLetterKind, type Told } from "./mail.tsx";

const told: Told = {
  kind: "question",
  round: {
    question: "Ska vi dela på ett kansli?",
    background: "Utredningen är klar.\nDen ligger bredvid.",
    form: [
      { id: "s", label: "Ställningstagande", kind: "stance" },
      { id: "t", label: "Något mer?", kind: "text", isLong: true },
    ],
    deadline: "2026-12-04",
    repliesSeen: "after-answering",
    cooperationName: "Sjöriket",
    bodyName: "Direktörsgruppen",
  },
  papers: [{ title: "Karta", link: "https://genbo.example/runda/hemlig/underlag/1" }],
  to: { name: "Maja Strand", organisation: "Vikby", isDeputy: false, firstName: "Maja Strand" },
  words: "",
  link: "https://genbo.example/runda/hemlig",
  takesReplies: true,
};
const letter = (about: Partial<Told>, language: "sv" | "en" = "sv") =>
  roundLetter(language, { ...told, ...about });
const fromBody = (bodyName: string | null) => ({ round: { ...told.round, bodyName } });

test("the question tells what is asked, until when, who sees it, and how to reply", () => {
  const { text, html } = letter({});
  expect(text).toBe(`Hej Maja Strand!

Sjöriket har en fråga.

Ska vi dela på ett kansli?

Utredningen är klar.
Den ligger bredvid.

Underlag, som du kan läsa utan att logga in:
– Karta: https://genbo.example/runda/hemlig/underlag/1

Det här ska besvaras:
– Ställningstagande
– Något mer?

Du svarar för Vikby. Svara senast fredag 4 december 2026.

Läs och svara här, utan att logga in:

https://genbo.example/runda/hemlig

Du kan också svara på det här mejlet: skriv Bifall, Bifall med kommentar, Avslag eller Avstår överst.

Länken är din egen. Den som har den kan svara för Vikby. De andras svar syns för dig när du har svarat.
`);
  expect(html).toContain('<a href="https://genbo.example/runda/hemlig">');
  expect(html).toContain('<a href="https://genbo.example/runda/hemlig/underlag/1">– Karta</a>');
});

test.for<[RoundLetterKind, string, boolean]>([
  ["question", "Ska vi dela på ett kansli? – svar senast 4 december 2026", true],
  ["reminder", "Påminnelse: Ska vi dela på ett kansli? – svar senast 4 december 2026", true],
  ["change", "Ändrat: Ska vi dela på ett kansli?", true],
  ["cancel", "Avbrutet: Ska vi dela på ett kansli?", false],
  ["result", "Så blev det: Ska vi dela på ett kansli?", false],
])("%s is called so, and asks where there is something to answer", ([kind, subject, asks]) => {
  const sent = letter({ kind, words: "Tack för hjälpen." });
  expect(sent.subject).toBe(subject);
  expect(sent.text).toContain("Tack för hjälpen.");
  expect(sent.text.includes("Svara senast")).toBe(asks);
});

test("each is told as whom he answers", () => {
  const deputy = { name: "Otto Löv", organisation: "Vikby", isDeputy: true, firstName: "Maja Strand" };
  expect(letter({ to: deputy }).text).toContain("Du är ersättare för Maja Strand, som svarar för Vikby.");
  expect(letter({ to: { ...deputy, firstName: null } }).text).toContain(
    "Du är ersättare för den som svarar för Vikby.",
  );
  const member = { ...deputy, organisation: null, isDeputy: false };
  expect(letter({ to: member }).text).toContain("som ledamot i Direktörsgruppen");
  expect(letter({ to: member, ...fromBody(null) }).text).toContain("Du svarar för dig själv.");
  expect(letter({ to: member }, "en").text).toContain("as a member of Direktörsgruppen");
});

test("a reply by mail is asked for only where it is read, and for a stance only where one is asked", () => {
  expect(letter({ takesReplies: false }).text).not.toContain("det här mejlet");
  const text = { ...told.round, form: told.round.form.slice(1) };
  expect(letter({ round: text }).text).toContain("svara på det här mejlet med egna ord");
});

test("what breaks a line in a question breaks no subject", () => {
  const broken = { ...told.round, question: "Ska vi\r\nBcc: alla@exempel.se" };
  expect(letter({ round: broken }).subject).not.toMatch(/[\r\n]/);
});
