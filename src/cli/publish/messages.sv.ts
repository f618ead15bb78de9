const count = (number: number) => number.toLocaleString("sv-SE");

export const sv = {
  usage:
    "Så här: genbo publish --cooperation ADRESS [--before DAG] [--body ORGAN] [--despite-findings] [--dry-run] [--lang sv|en]\nDAG skrivs 2021-01-01; ORGAN är den del av adressen som organet har.",
  noDay: (text: string) => `”${text}” är ingen dag. Skriv till exempel 2021-01-01. Inget är öppnat.`,
  noCooperation: (slug: string) => `Ingen samverkan har adressen ”${slug}”. Inget är öppnat.`,
  noBody: (slug: string, known: string) =>
    `Inget organ har adressen ”${slug}”. ${known === "" ? "Här finns inga organ än." : `Organen är ${known}.`} Inget är öppnat.`,
  opened: (number: number) =>
    number === 1 ? "1 möte är öppnat för alla." : `${count(number)} möten är öppnade för alla.`,
  wouldOpen: (number: number) =>
    number === 1
      ? "1 möte skulle öppnas. Inget är ändrat."
      : `${count(number)} möten skulle öppnas. Inget är ändrat.`,
  left: (number: number) =>
    number === 1
      ? "1 möte lämnas tills någon har sett över:"
      : `${count(number)} möten lämnas tills någon har sett över:`,
  meeting: (body: string | null, day: string | null) => `${body ?? "organet okänt"} ${day ?? "dag okänd"}`,
  kinds: {
    "personal-number": "personnummer",
    phone: "telefonnummer",
    email: "privat e-post",
    address: "hemadress",
    secrecy: "sekretessord",
  },
  lookAt: (path: string) => `Se över dem på sidan ${path}, eller öppna ändå med --despite-findings.`,
};
