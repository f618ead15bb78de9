import type { RoundLetterKind } from "../sending/mail.tsx";
import type { AgainRefusal } from "./commands.ts";

export const sv = {
  kinds: {
    question: "Frågan",
    reminder: "Påminnelsen",
    change: "Ändringen",
    cancel: "Beskedet om avbrottet",
    result: "Beskedet om utfallet",
  } satisfies Record<RoundLetterKind, string>,
  none: "Inget mejl har skrivits än",
  waiting: (what: string) => `${what} väntar på att skickas`,
  tried: (what: string, tries: string, next: string) =>
    `${what} har försökt skickas ${tries}, nästa försök ${next}`,
  sent: (what: string, at: string) => `${what} skickades ${at}`,
  givenUp: (what: string, tries: string) => `${what} kom inte iväg, försökt ${tries}`,
  bounced: (what: string, at: string) => `${what} kom tillbaka ${at}`,
  tries: (tries: number) => (tries === 1 ? "en gång" : `${tries} gånger`),
  answer: (words: string) => `Servern svarade: ${words}`,
  again: "Skicka igen",
  againTo: (name: string) => `Skicka igen till ${name}`,
  another: "Byt adress",
  email: (name: string) => `Ny e-postadress till ${name}`,
  newEmail: "Ny e-postadress",
  anotherText: "Länken i det gamla mejlet slutar gälla.",
  send: "Byt och skicka",
  title: "Skicka frågan igen",
  back: "Tillbaka till rundan",
  refusals: {
    "bad-address": "Det som står är ingen e-postadress. Skriv den som namn@kommun.se.",
    "not-there": "Den som frågan skulle skickas till svarar inte längre här.",
    "not-open": "Rundan är inte öppen, så frågan skickas inte igen.",
    waiting: "Ett mejl till samma adress väntar redan på att skickas.",
  } satisfies Record<AgainRefusal | "bad-address", string>,
};
