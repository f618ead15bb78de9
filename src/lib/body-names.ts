// How the names of bodies are compared: minutes write one body in many forms.
import { foldName } from "./names.ts";

const heads =
  "grupp|styrelse|natverk|rad|utskott|kommitto|forum|direktion|kansli|sekretariat|namnd|beredning|delegation";
const definite = new RegExp(`(${heads})(?:en|et|n)$`);
const compound = new RegExp(`s(${heads})$`);

/** 'Kommundirektörgrupp', 'Kommundirektörsgruppen' and 'Kommundirektérsgruppen', as OCR has it, alike. */
export function bodyKey(name: string): string {
  const [own = "", ...whose] = name.split("(");
  const words = foldName(own.replace(/é/gi, "ö"))
    .replace(definite, "$1")
    .replace(compound, "$1")
    .replace(/ (?=grupp$)/, "");
  const cooperation = foldName(whose.join(" "));
  return cooperation === "" ? words : `${words} (${cooperation})`;
}

/** The keys that a body may have whose meeting is called so: 'kommundirektörsmötet', 'styrelsens möte'. */
export function keysOfMeeting(written: string): string[] {
  const own = foldName(written.replace(/é/gi, "ö"))
    .replace(/^(?:nasta|kommande|forra|foregaende|ordinarie) /, "")
    .replace(/\s?(?:mote|sammantrade|traff)[a-z]*$/, "");
  const stem = own.replace(/s$/, "");
  const bodies = [own, stem, `${stem}grupp`, `${stem}styrelse`, `${stem}natverk`, `${stem}en`];
  return [...new Set(bodies.filter((body) => body.length > 2).map(bodyKey))];
}
