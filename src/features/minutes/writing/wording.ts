// The words that minutes are written in. Minutes are Swedish documents, whatever language the screens are in.
import type { Presence } from "../record.ts";
import { monthNames } from "../../../lib/days.ts";

export const wording = {
  kind: { notes: "Minnesanteckningar", minutes: "Protokoll" },
  date: "Datum",
  time: "Tid",
  place: "Plats",
  presence: {
    member: "Närvarande",
    other: "Övriga närvarande",
    guest: "Inbjudna gäster",
    absent: "Frånvarande",
  } satisfies Record<Presence, string>,
  chair: "ordförande",
  chairSigns: "Ordförande",
  minuteTaker: "Vid protokollet",
  caseNumber: (number: string) => `Sak nr ${number}`,
  presenter: "Föredragande",
  input: "Inspel",
  proposal: "Förslag till beslut",
  decision: "Beslut",
  tasks: "Att göra",
  annex: "Bilaga",
  seeAnnexes: (names: readonly string[]) => `Se ${new Intl.ListFormat("sv").format(names)}.`,
  slides: "ppt bifogas.",
  remote: "digitalt möte",
  from: (time: string) => `från kl. ${clock(time)}`,
  until: (time: string) => `till kl. ${clock(time)}`,
  hours: (start: string, end: string | null) =>
    end === null ? `kl. ${clock(start)}` : `kl. ${clock(start)}–${clock(end)}`,
  latest: (day: string) => `senast den ${dayInWords(day)}`,
  task: (who: string, what: string) => `${who} får i uppdrag att ${what}`,
};

function clock(time: string): string {
  return time.replace(":", ".");
}

function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}
