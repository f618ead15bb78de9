const count = (number: number) => number.toLocaleString("sv-SE");

export const sv = {
  usage:
    "Så här: genbo read-again --cooperation ADRESS [FIL …] [--lang sv|en]\nUtan filer läses alla dokument i samverkan om. Det som människor har rättat står kvar.",
  noCooperation: (slug: string) => `Ingen samverkan har adressen ”${slug}”. Inget är läst.`,
  noFile: (name: string) => `Inget dokument heter ”${name}”. Inget är läst.`,
  changes: (others: number, words: number, unplaced: number) =>
    [
      others === 1 ? "1 uppgift läses annorlunda" : `${count(others)} uppgifter läses annorlunda`,
      ...(words === 0
        ? []
        : [
            words === 1
              ? "1 skadat ord repareras annorlunda"
              : `${count(words)} skadade ord repareras annorlunda`,
          ]),
      ...(unplaced === 0 ? [] : [`${count(unplaced)} rättelser har ingen plats längre, och väntar`]),
    ].join("; "),
  done: (all: number, others: number) =>
    `${all === 1 ? "1 dokument" : `${count(all)} dokument`} lästa på nytt, ${count(others)} med något nytt.`,
  parts: {
    header: "huvudet",
    person: "person",
    item: "rubrik",
    presenter: "föredragande",
    input: "inspel",
    decision: "beslut",
    assignment: "uppdrag",
    annex: "bilaga",
    proposal: "förslag till beslut",
  },
  refusals: {
    "not-found": "finns inte längre.",
    copy: "är en kopia, och har inga egna uppgifter.",
    "run-here": "mötet sköts i Genbo, och dess protokoll skrivs där.",
    masked: "har dolda ord. Ta bort det dolda först, och dölj igen sedan.",
    "in-use": "något som skulle försvinna har människor arbetat vidare med. Inget är ändrat.",
    closed: "något slutet skulle komma att stå där andra ser det. Inget är ändrat.",
    unreadable: "går inte att läsa på nytt.",
    "other-text": "läses som en annan text än den som är lagrad. Inget är ändrat.",
    "changed-since": "har ändrats medan det lästes. Försök igen.",
  },
};
