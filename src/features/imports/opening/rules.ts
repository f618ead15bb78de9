// What may be the address of a cooperation: the first part of every path, shared with Genbo's own pages.
export const reservedSlugs: ReadonlySet<string> = new Set([
  "sok",
  "statiskt",
  "logga-in",
  "logga-ut",
  "konto",
  "rapport",
  "svar",
  "kalender",
  "installation",
  "demonstration",
  "sprak",
  "api",
  "halsa",
  "hjalp",
  "om",
  "inloggning",
  "utloggning",
  "installningar",
  "robots",
  "favicon",
]);

export function isSlug(text: string): boolean {
  return text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
