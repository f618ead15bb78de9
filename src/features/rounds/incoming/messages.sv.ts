export const sv = {
  waiting: "Mejl som en människa behöver läsa",
  waitingText:
    "De har kommit som svar på frågan, men det är inte säkert vad de säger. Välj det svar som menas, så räknas det från när mejlet kom, eller lägg undan mejlet.",
  settled: (count: number) => (count === 1 ? "1 läst mejl" : `${count} lästa mejl`),
  noSubject: "Utan ämne",
  bounced: (name: string) => `Mejlet till ${name} kunde inte lämnas fram`,
  absent: (name: string) =>
    `Automatiskt svar på mejlet till ${name}. Det räknas inte, och påminnelser går ut som vanligt`,
  writtenBy: (name: string, sender: string) => `${name}, från ${sender}`,
  sentBy: (sender: string, name: string) => `${sender}, till den adress som ${name} har fått`,
  elsewhere: (name: string) =>
    `Frågan gick inte till avsändaren. Bara ${name} har fått den adress som mejlet kom till, så det kan vara vidarebefordrat.`,
  whole: "Hela mejlet",
  suggestion: (answer: string) => `Förslag: ${answer}.`,
  suggestionRead: "Förslag:",
  counted: "Det räknas som svaret.",
  unclear: "Det går inte att se vad som menas.",
  outrun: "Ett senare svar har kommit på annat sätt, så mejlet räknas inte.",
  choices: {
    agree: "Bifall",
    "agree-with-comment": "Bifall med kommentar",
    against: "Avslag",
    abstain: "Avstår",
    outside: "Står utanför",
    read: "Ta som svar",
    aside: "Lägg undan",
  },
  writeDown: "Skriv ner svaret",
  notNow: "Det går inte att räkna mejlet så längre: rundan är avslutad, eller ett senare svar har kommit.",
};
