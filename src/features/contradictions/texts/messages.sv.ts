import type { Code } from "./codes.ts";
import { witnessedDay } from "./witnessed-day.ts";

export type Facts = Readonly<Record<string, string>>;

const day = (text = "") => (text === "" ? "ett okänt datum" : witnessedDay(text, "sv"));
const weekdays = ["", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const weekday = (number = "") => weekdays[Number(number)] ?? "";
const days = (text = "") =>
  text
    .split(" ")
    .map(day)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " och ");

/** What is wrong, and what to do. */
const sentences: Record<Code, (facts: Facts) => string> = {
  "weekday-mismatch": ({ date, written, actual }) =>
    `Här står ${weekday(written)} den ${day(date)}, men den dagen är en ${weekday(actual)}. Ta reda på om det är veckodagen eller datumet som är fel.`,
  "proposal-without-decision": ({ title }) =>
    `”${title}” har ett förslag till beslut, men det står inte vad som beslutades. Fråga den som förde protokollet och anteckna svaret.`,
  "name-in-two-spellings": ({ one, other }) =>
    `Namnet skrivs både ”${one}” och ”${other}”. Är det samma person: slå ihop dem bland förslagen. Annars: håll dem isär.`,
  "two-dates-for-coming-meeting": ({ body, dates }) =>
    `Uppgifter skickas till ${body === "" ? "möten" : `möten i ${body}`} den ${days(dates)}, dagar så nära varandra att ett och samma möte måste vara menat. Ta reda på vilken dag mötet hölls.`,
  "header-date-of-previous": ({ date }) =>
    `Protokollet är daterat ${day(date)} och godkänner samtidigt protokollet från den dagen. Datumet verkar ha blivit kvar från förra mötet: ta reda på när detta möte hölls.`,
  "date-without-meeting": ({ date, body, nearest }) =>
    `Här nämns ett möte i ${body} den ${day(date)}, men något sådant möte finns inte. Närmast är mötet den ${day(nearest)}. Ta reda på vilket möte som menas, eller läs in protokollet om det fattas.`,
  "return-without-meeting": ({ who, date, body, nearest }) =>
    `Uppdraget till ${who} ska tillbaka till mötet i ${body} den ${day(date)}, men något sådant möte finns inte. Närmast är mötet den ${day(nearest)}. Bestäm vilket möte som ska få uppdraget.`,
  "header-date-disagrees": ({ date, said }) =>
    `Protokollet är daterat ${day(date)}, men annat talar för ${days(said)}. Jämför vad som sägs och ta reda på vilket datum som är rätt.`,
  "two-minutes-one-day": ({ date }) =>
    `Organet har två olika protokoll från den ${day(date)}. Troligen har det ena fått fel datum: jämför dem.`,
};

const kinds: Record<Code, string> = {
  "weekday-mismatch": "Fel veckodag",
  "proposal-without-decision": "Förslag utan beslut",
  "name-in-two-spellings": "Två stavningar",
  "two-dates-for-coming-meeting": "Två datum för ett möte",
  "header-date-of-previous": "Förra mötets datum",
  "date-without-meeting": "Datum utan möte",
  "return-without-meeting": "Uppdrag till ett möte som inte finns",
  "header-date-disagrees": "Datum som inte stämmer",
  "two-minutes-one-day": "Två protokoll samma dag",
};

export const sv = { sentences, kinds };
