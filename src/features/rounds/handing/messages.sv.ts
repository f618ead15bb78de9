import type { AskingRefusal } from "./forms.ts";
import type { TakingRefusal } from "./commands.ts";

const forWhom = (organisation: string | null) => (organisation === null ? "" : ` för ${organisation}`);

/** `who` is the name or the address that it is about. */
const refusals: Record<AskingRefusal | TakingRefusal | "too-often", (who: string) => string> = {
  nobody: () => "Skriv namn och e-post till minst en kollega.",
  "no-name": (who: string) => `Skriv namnet på den som har adressen ${who}.`,
  "no-email": (who: string) => `Skriv e-postadressen till ${who}.`,
  "bad-email": (who: string) => `${who} är ingen e-postadress. Skriv den som namn@kommun.se.`,
  over: () => "Sista dagen har passerat, så kollegorna kan inte längre svara.",
  "too-many": () => "Högst tjugo kollegor kan vara frågade på en gång. Avsluta någon av frågorna först.",
  "too-often": () => "Många har frågats den senaste timmen. Försök igen om en stund.",
};

export const sv = {
  heading: "Fråga kollegor hemma",
  text: (organisation: string | null) =>
    `Kollegorna får ett mejl med en egen länk, utan att logga in. Vad de skriver syns bara för er som svarar${forWhom(organisation)}. Det är ert svar som räknas.`,
  colleague: (place: number) => `Kollega ${place}`,
  name: "Namn",
  email: "E-post",
  which: "Vad gäller frågan?",
  whichText: "Kryssa för det kollegorna ska svara på. Utan kryss får de hela frågan.",
  note: "Hälsning",
  send: "Skicka till kollegorna",
  asked: "Frågat hemma",
  waiting: "Har inte svarat",
  said: (at: string) => `Svarade ${at}`,
  ended: "Avslutad",
  notSent: "Mejlet kom inte iväg.",
  bounced: (at: string) => `Mejlet kom tillbaka ${at}.`,
  away: (name: string, moment: string, back: string | null) =>
    `Frånvarosvar från ${name} kom ${moment}${back === null ? "" : `: åter ${back}`}.`,
  automatic: (name: string, moment: string) => `Ett automatiskt svar från ${name} kom ${moment}.`,
  awayWords: "Vad som står i det",
  askAnew: "Kontrollera adressen, avsluta frågan och ställ den igen.",
  serverSaid: (words: string) => `Servern svarade: ${words}`,
  all: "Hela frågan",
  askedBy: (name: string) => `Frågad av ${name}`,
  besides: "Skriver också",
  end: "Avsluta",
  endOf: (name: string) => `Avsluta frågan till ${name}`,
  says: (name: string) => `${name} svarar`,
  take: "Ta in i svaret",
  takeOf: (name: string, field: string) => `(vad ${name} svarar på ${field})`,
  title: "Fråga kollegor hemma",
  back: "Till svaret",
  refusals,

  help: {
    title: "En kollega frågar dig",
    lead: (asker: string, organisation: string | null) =>
      organisation === null
        ? `${asker} vill veta vad du säger.`
        : `${asker}, ${organisation}, vill veta vad du säger.`,
    whose: (name: string, email: string) => `Den här länken är för ${name} (${email}).`,
    counts: (asker: string, organisation: string | null) =>
      `Det är ${asker} som svarar${forWhom(organisation)}. Vad du skriver syns bara för dem som svarar.`,
    deadline: (day: string, asker: string) =>
      `Skriv senast ${day}. Du kan ändra dig tills ${asker} har svarat.`,
    papers: "Underlag",
    recorded: (at: string) => `Ditt svar är sparat ${at}. Du kan ändra det nedan.`,
    yours: "Ditt svar",
    words: "Något mer",
    wordsHint: "Får vara tomt.",
    save: "Skicka svaret",
    answered: (asker: string) => `${asker} har svarat. Svaret här kan inte längre ändras.`,
    over: "Sista dagen har passerat. Svaret här kan inte längre ändras.",
    gone: "Länken gäller inte längre",
    goneText:
      "Frågan är avslutad, eller så är länken gammal. Hör av dig till den som frågade om du har något att säga.",
    refusals: {
      incomplete: "Något behöver rättas. Det står vid fältet.",
      "too-often": "Svaret har ändrats många gånger den senaste timmen. Försök igen om en stund.",
      "too-large": "Filerna är för stora tillsammans. Välj mindre filer och skicka svaret igen.",
      "too-long": "Texten är för lång. Högst 20 000 tecken får plats.",
    },
  },

  mail: {
    subject: (asker: string, question: string) => `${asker} frågar dig: ${question}`,
    hello: (name: string) => `Hej ${name}!`,
    lead: (asker: string, cooperation: string) =>
      `${asker} har fått en fråga från ${cooperation} och vill veta vad du säger.`,
    papers: "Underlag, som du kan läsa utan att logga in:",
    asked: (asker: string) => `Det här vill ${asker} veta:`,
    until: (day: string, asker: string) => `Skriv senast ${day}. Du kan ändra dig tills ${asker} har svarat.`,
    here: "Läs och skriv här, utan att logga in:",
    own: (asker: string, organisation: string | null) =>
      `Länken är din egen. Det är ${asker} som svarar${forWhom(organisation)}, och bara de som svarar ser vad du skriver. Svar på det här mejlet går till ${asker}.`,
    allSubject: (question: string) => `Kollegorna har svarat: ${question}`,
    all: "Alla som är frågade hemma har svarat:",
    answerFor: (organisation: string | null, day: string) =>
      `Läs vad de säger, och svara${forWhom(organisation)} senast ${day}, här:`,
  },
};
