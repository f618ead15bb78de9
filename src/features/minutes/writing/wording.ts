// The words that papers are written in. They are Swedish documents, whatever language the screens are in.
import type { Presence } from "../record.ts";
import { monthNames, weekdayOf } from "../../../lib/days.ts";

export const wording = {
  kind: { notes: "Minnesanteckningar", minutes: "Protokoll" },
  status: "Status",
  draft: "Utkast, inte justerat",
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
  adjuster: "Justerare",
  adjusterSigns: "Justeras",
  signed: (day: string) => `Signerat i Genbo ${day}`,
  caseNumber: (number: string) => `Sak nr ${number}`,
  presenter: "Föredragande",
  absence: {
    conflict: (name: string) => `${name} deltog inte i punkten på grund av jäv.`,
    out: (name: string) => `${name} var inte närvarande vid punkten.`,
  },
  vote: {
    label: "Omröstning",
    yesMeans: (words: string) => `Ja: ${words}.`,
    noMeans: (words: string) => `Nej: ${words}.`,
    sum: (yes: number, no: number, abstained: number) =>
      `Utfall: ${yes} ${yes === 1 ? "ja-röst" : "ja-röster"}, ${no} ${no === 1 ? "nej-röst" : "nej-röster"}, ${abstained} avstår.`,
    casting: (side: "yes" | "no") => `Ordförandens utslagsröst: ${side === "yes" ? "ja" : "nej"}.`,
    side: { yes: "Ja-röster", no: "Nej-röster", abstained: "Avstår" },
  },
  reservation: {
    label: "Reservation",
    /** His words go on with the sentence, or stand by themselves. */
    against: (names: readonly string[], words: string) => {
      const said = `${new Intl.ListFormat("sv").format(names)} reserverar sig mot beslutet`;
      return words === "" ? `${said}.` : /^\p{Ll}/u.test(words) ? `${said} ${words}` : `${said}. ${words}`;
    },
  },
  input: "Inspel",
  proposal: "Förslag till beslut",
  decision: "Beslut",
  adjustedAtOnce: "Paragrafen är omedelbart justerad.",
  tasks: "Att göra",
  annex: "Bilaga",
  seeAnnexes: (names: readonly string[]) => `Se ${new Intl.ListFormat("sv").format(names)}.`,
  slides: "ppt bifogas.",
  remote: "digitalt möte",
  from: (time: string) => `från kl. ${clock(time)}`,
  until: (time: string) => `till kl. ${clock(time)}`,
  out: (from: string, until: string) => `frånvarande kl. ${clock(from)}–${clock(until)}`,
  hours: (start: string, end: string | null) =>
    end === null ? `kl. ${clock(start)}` : `kl. ${clock(start)}–${clock(end)}`,
  latest: (day: string) => `senast den ${dayInWords(day)}`,
  task: (who: string, what: string) => `${who} får i uppdrag att ${what}`,
  appendix: {
    tasks: "Sammanställning av uppdrag",
    annexes: "Förteckning över bilagor",
    corrections: "Rättelser i protokollet",
    notice: "Anslag och bevis",
  },
  column: {
    item: "Punkt",
    who: "Vem",
    what: "Uppdrag",
    due: "När",
    annex: "Bilaga",
    title: "Titel",
    day: "Datum",
    text: "Rättelse",
  },
  notice: {
    body: "Organ",
    heldOn: "Sammanträdesdatum",
    postedOn: "Anslaget publicerat",
    appealUntil: "Överklagandetiden går ut",
    downOn: "Anslaget tas ner",
    keptAt: "Protokollet förvaras hos",
  },
  extract: {
    title: "Protokollsutdrag",
    registryNumber: "Diarienummer",
    certified: "Rätt utdraget intygar",
  },
  call: {
    title: (body: string) => `Kallelse till ${body}`,
    day: "Dag",
    link: "Anslut",
    agenda: "Dagordning",
    item: "Punkt",
    kind: { decision: "Beslut", discussion: "Diskussion", information: "Information" },
    kindOf: "Slag",
    background: "Bakgrund",
    annexes: "Bilagor",
    annex: (number: number, title: string) => `Bilaga ${number}. ${title}`,
  },
};

function clock(time: string): string {
  return time.replace(":", ".");
}

export function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

const weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

/** "tisdag 26 november 2019" */
export function weekdayInWords(day: string): string {
  return `${weekdays[weekdayOf(day) - 1] ?? ""} ${dayInWords(day)}`;
}
