export const sv = {
  waiting: "Mejl att ta ställning till",
  waitingText:
    "Det framgår inte säkert vad de svarar. Välj det svar som avses, eller lägg undan mejlet. Svaret räknas från när mejlet kom in.",
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
  unclear: "Det framgår inte vad som avses.",
  passed: "Besvarat därefter",
  passedText:
    "Ett senare svar räknas i stället för de här mejlen. De finns kvar bland de lästa när de läggs undan.",
  outrun: (who: string, moment: string, way: string) =>
    `${who} har svarat därefter, ${moment}, ${way}. Mejlet räknas inte.`,
  choices: {
    agree: "Bifall",
    "agree-with-comment": "Bifall med kommentar",
    against: "Avslag",
    abstain: "Avstår",
    outside: "Står utanför",
    read: "Ta som svar",
    aside: "Lägg undan",
  },
  writeDown: "Anteckna svaret",
  notNow: "Det går inte att räkna mejlet så längre: rundan är avslutad, eller ett senare svar har kommit.",
};
