import type { sv } from "./messages.sv.ts";
import { witnessedDay } from "./witnessed-day.ts";

const day = (text = "") => (text === "" ? "an unknown date" : witnessedDay(text, "en"));
const weekdays = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const weekday = (number = "") => weekdays[Number(number)] ?? "";
const days = (text = "") =>
  text
    .split(" ")
    .map(day)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " and ");

export const en: typeof sv = {
  sentences: {
    "weekday-mismatch": ({ date, written, actual }) =>
      `This says ${weekday(written)} ${day(date)}, but that day is a ${weekday(actual)}. Find out whether the weekday or the date is wrong.`,
    "proposal-without-decision": ({ title }) =>
      `“${title}” has a proposal, but not what was decided. Ask whoever took the minutes and note the answer.`,
    "name-in-two-spellings": ({ one, other }) =>
      `The name is written both “${one}” and “${other}”. If it is one person, merge them among the suggestions. If not, keep them apart.`,
    "two-dates-for-coming-meeting": ({ body, dates }) =>
      `Work is sent to ${body === "" ? "meetings" : `meetings of ${body}`} on ${days(dates)}, days so close that one and the same meeting must be meant. Find out on which day it was held.`,
    "header-date-of-previous": ({ date }) =>
      `The minutes are dated ${day(date)} and approve the minutes of that very day. The date seems to be left from the meeting before: find out when this meeting was held.`,
    "date-without-meeting": ({ date, body, nearest }) =>
      `This speaks of a meeting of ${body} on ${day(date)}, but there is none. The nearest is that of ${day(nearest)}. Find out which meeting is meant, or import the minutes if they are missing.`,
    "return-without-meeting": ({ who, date, body, nearest }) =>
      `The assignment to ${who} is to return to the meeting of ${body} on ${day(date)}, but there is none. The nearest is that of ${day(nearest)}. Decide which meeting is to have it.`,
    "header-date-disagrees": ({ date, said }) =>
      `The minutes are dated ${day(date)}, but other things speak for ${days(said)}. Compare what is said and find out which date is right.`,
    "two-minutes-one-day": ({ date }) =>
      `The body has two different minutes of ${day(date)}. One of them probably bears a wrong date: compare them.`,
  },
  kinds: {
    "weekday-mismatch": "Wrong weekday",
    "proposal-without-decision": "Proposal without decision",
    "name-in-two-spellings": "Two spellings",
    "two-dates-for-coming-meeting": "Two dates for one meeting",
    "header-date-of-previous": "Date of the meeting before",
    "date-without-meeting": "Date without a meeting",
    "return-without-meeting": "Assignment without its meeting",
    "header-date-disagrees": "Dates that disagree",
    "two-minutes-one-day": "Two minutes of one day",
  },
};
