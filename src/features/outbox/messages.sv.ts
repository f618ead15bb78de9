import type { MailState } from "./rules.ts";

export const sv = {
  installation: "Installationen",
  title: "Utkorg",
  lead: "Mejlen som Genbo har skrivit: vad som väntar, vad som är skickat, och vad mottagarens server svarade.",
  noServer: "Mejlen stannar här",
  noServerText:
    "Ingen e-postserver är inställd. Öppna ett mejl och lämna länken i det till mottagaren på ett säkert sätt, eller ange SMTP_URL och MAIL_FROM och starta om Genbo, så skickas det som väntar.",
  mails: "Mejl",
  all: "Alla",
  states: { waiting: "Väntar", sent: "Skickat", "given-up": "Uppgivet" } satisfies Record<MailState, string>,
  state: "Läge",
  subject: "Ärende",
  recipient: "Till",
  created: "Skrivet",
  sent: "Skickat",
  givenUp: "Uppgivet",
  tries: "Försök",
  next: "Nästa försök",
  said: "Serverns svar",
  text: "Mejlet",
  aMail: "Ett mejl",
  notYours: "Vad mejlet säger angår mottagaren och samverkan, så det visas inte för administratören.",
  linkWithheld: "[en länk som bara mottagaren får]",
  again: "Försök igen nu",
  none: "Inga mejl här",
  noneText: "När någon bjuds in eller ber om en länk att logga in med syns mejlet här.",
};
