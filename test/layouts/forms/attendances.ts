// Who was there: lists, tables and what stands beside the names.
import { formsOf } from "./form.ts";

const name = String.raw`\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+`;
const beside = (words: string) => new RegExp(`${name}${words}`, "mu");

export const attendances = formsOf([
  ["attendance-in-sentences", /deltog \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ och/u, "header/attendance/sentences.ts"],
  ["attendance-with-initials", /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \(\p{Lu}{2}\), \p{Lu}/u, "header/attendance/entries.ts"],
  ["place-and-chair-in-brackets", beside(String.raw` \(\p{Lu}\p{L}+, ordf`), "header/attendance/entries.ts"],
  ["place-after-comma", beside(String.raw`, \p{Lu}\p{Ll}+(?:,|$| \()`), "header/attendance/entries.ts"],
  ["municipality-written-out", beside(String.raw`, \p{Lu}\p{Ll}+s? kommun`), "header/attendance/entries.ts"],
  ["came-later", beside(String.raw`.{0,40}\((?:från|fr\.o\.m\.) kl`), "header/attendance/details.ts"],
  ["left-earlier", beside(String.raw`.{0,40}\(till kl`), "header/attendance/details.ts"],
  ["party-place-serving", beside(String.raw` \(\p{L}{1,3}\).{0,20}(?:tjänstgörande|tjg)`), "header/attendance/details.ts"],
  ["present-for-paragraphs", beside(String.raw` \(\p{L}{1,3}\).{0,20}§§ ?\d`), "header/attendance/details.ts"],
  ["present-for-points", /\((?:punkt|t\.o\.m\. p\.) ?\d/u, "header/attendance/details.ts"],
  ["replaces-for-conflict", /ersätter .{3,40} § ?\d+ p\.g\.a\. jäv/u, "header/attendance/details.ts"],
  ["table-of-crosses", /(?:\s{2,}|\t)[xX]\s*$/mu, "header/columns.ts"],
  ["table-name-organisation-role", /Namn(?:\s{2,}|\t| \| )Organisation(?:\s{2,}|\t| \| )Roll/u, "header/columns.ts"],
  ["two-a-line-unparted", /^\p{Lu}\S+ \p{Lu}\S+ \([A-Z]{1,2}\) (?:vice ordförande )?\p{Lu}\S+ \p{Lu}\S+ \([A-Z]/mu, "header/attendance/segments.ts"],
  ["two-a-line-in-columns", new RegExp(`^\\s*(?:Närvarande\\s+)?${name},.{2,40}?\\s{3,}${name},`, "mu"), "header/attendance/entries.ts"],
  ["slash-between-people", new RegExp(`${name}/${name}`, "u"), "header/attendance/entries.ts"],
  ["first-names-only", /^Deltagare: \p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+,/mu, "header/attendance/given-names.ts"],
  ["organisations-only", /^(?:Närvarande|\*\*Deltagare:\*\*):? (?:\p{Lu}\p{Ll}+, ){2,}/mu, "header/attendance/roll.ts"],
  ["one-home-for-several", new RegExp(`${name} och ${name}, \\p{Lu}\\p{Ll}+`, "u"), "header/attendance/entries.ts"],
  ["people-under-their-home", /^\p{Lu}\p{Ll}+s? kommun: \p{Lu}|^Närvarande från \p{Lu}/mu, "header/attendance/attendance.ts"],
  ["told-in-sentences", /^Närvarande var /mu, "header/attendance/sentences.ts"],
  ["attendance-last", /\n\nNärvarande:\n(?:.+\n)+(?:\n.*)?\s*$/u, "header/late-attendance.ts"],
  ["parties-beside-people", /^För \p{Lu}[^:\n]*:\s{2,}\p{Lu}/mu, "header/keys.ts"],
  ["came-and-came-not", /^Kom: [\s\S]*^Kom inte: /mu, "header/keys.ts"],
  ["here-and-not-here", /^Här: [\s\S]*^Inte här: /mu, "header/keys.ts"],
  ["house-on-a-line", /^(?:Badhuset|Biblioteket)(?:,| i) \p{Lu}\p{L}+$/mu, "header/place-lines.ts"],
  ["vacant", /Vakant/u, "header/attendance/attendance.ts"],
  ["dash-for-nobody", /^(?:Förhinder|Frånvarande|Anmält förhinder|Inbjudna gäster): -+$/mu, "header/attendance/attendance.ts"],
  ["signed-without-key", /^\p{Lu}\S+ \p{Lu}\S+\n(?:sekreterare|ordförande|vid protokollet)/imu, "header/attendance/signatures.ts"],
  ["signed-under-keys", /^Vid protokollet(?:\s{2,}Justera|\n)/mu, "header/attendance/signatures.ts"],
  ["dotted-lines", /(?:\.{8,}|…{3,}|_{8,})/u, "header/attendance/signatures.ts"],
  ["adjusted-digitally", /^Digital justering/mu, "blocks/closing.ts"],
  ["initials-on-each-page", /^Justera(?:ndes|res?) sign/imu, "paper.ts"],
]);
