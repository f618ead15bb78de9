export const sv = {
  usage: "Så här: genbo search 'ORD' [--json] [--cooperation NAMN] [--page SIDA] [--lang sv|en]",
  noCooperation: (asked: string, known: string) =>
    `Samverkan ${asked} finns inte. ${known === "" ? "Ingen är inläst ännu." : `Här finns ${known}.`}`,
  noHits: (q: string) => `Inget hittades för ”${q}”. Pröva färre ord, eller ett ord i taget.`,
  found: (count: number, isMore: boolean, q: string) =>
    `${isMore ? "Fler än " : ""}${count} ${count === 1 ? "träff" : "träffar"} på ”${q}”`,
  kind: {
    meeting: "Möte",
    round: "Runda",
    consultation: "Remiss",
    item: "Punkt",
    decision: "Beslut",
    input: "Inspel",
    assignment: "Uppdrag",
    party: "Part",
    source: "Källtext",
  },
};
