// Sweden's municipalities by the names that minutes give them: 'Lund', 'Lunds', 'Lunds kommun'.
import { municipalities, type Municipality } from "../../../lib/municipalities/municipalities.ts";
import { foldName } from "../../../lib/names.ts";

const exact = new Map<string, Municipality>();
const folded = new Map<string, Municipality | "two">();
for (const municipality of municipalities) {
  exact.set(plain(municipality.name), municipality);
  // Habo and Håbo: what two share without accents is nobody's.
  const key = foldName(municipality.name);
  folded.set(key, folded.has(key) ? "two" : municipality);
}

/** The municipality that bears this name, never one that merely resembles it. */
export function municipalityNamed(written: string): Municipality | null {
  const name = withoutForm(written);
  for (const form of [name, name.replace(/s$/i, "")]) {
    const found = exact.get(plain(form)) ?? folded.get(foldName(form));
    if (found !== undefined && found !== "two") return found;
  }
  return null;
}

/** 'Sjöby kommun' is 'Sjöby'; a name without such an ending stays. */
export function withoutForm(name: string): string {
  return name.trim().replace(/\s+(?:kommuns?|stads?)$/i, "");
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
}
