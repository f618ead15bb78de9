import type { Outcome } from "../../features/minutes/index.ts";

const outcome: Record<Outcome, string> = {
  approved: "Beslutat",
  rejected: "Avslaget",
  noted: "Noterat",
  referred: "Överlämnat",
  deferred: "Uppskjutet",
  withdrawn: "Utgick",
};

export const sv = {
  usage: "Så här: genbo read FIL… [--json] [--lang sv|en]",
  notOpened: {
    missing: "Filen finns inte. Kontrollera sökvägen.",
    folder: "Det är en mapp. Läs in en hel mapp med: genbo import MAPP --cooperation NAMN",
    denied: "Filen får inte läsas av dig. Ge ditt konto rätt att läsa den.",
    "no-file": "Det är varken en fil eller en mapp.",
    unopenable: "Filen gick inte att öppna. Kontrollera disken den ligger på.",
  },
  kind: { notes: "Minnesanteckningar", minutes: "Protokoll" },
  noBody: "Okänt organ",
  noDate: "utan datum",
  clock: "kl.",
  remote: "på distans",
  people: (count: number) => (count === 1 ? "1 person" : `${count} personer`),
  presence: { member: "ledamöter", other: "övriga", guest: "gäster", absent: "frånvarande" },
  chair: "ordförande",
  minuteTaker: "vid protokollet",
  outcome,
  due: (when: string) => `(${when})`,
  warnings: (count: number) => (count === 1 ? "1 sak att se på" : `${count} saker att se på`),
  counts: (items: number, decisions: number, assignments: number) =>
    `${items} ${items === 1 ? "punkt" : "punkter"}, ${decisions} beslut, ${assignments} uppdrag`,
};
