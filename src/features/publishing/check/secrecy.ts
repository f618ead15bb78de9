// Words that stand where something is secret, or ought to be. A subject is no secret: that dementia care is built tells of
// nobody, that somebody suffers from dementia does.
import { type Finding, findingsOf } from "./finding.ts";

const words = [
  // Agreements and courses about secrecy are not secret.
  String.raw`sekretess(?!avtal|utbildning|policy|frågor|lagstiftning|lagen|regler|förbindelse|bestämmelse)\p{L}*`,
  String.raw`offentlighets- och sekretesslag\p{L}*`,
  String.raw`OSL`,
  // The chapters of the act that tell what is secret; in other acts they are about other things.
  String.raw`(?:1[5-9]|2\d|3\d|4[0-3]) ?kap(?:\.|itlet)?(?: \d+(?: ?[a-z])? ?§§?)?`,
  String.raw`skydda(?:d|de) (?:identitet\p{L}*|personuppgift\p{L}*|folkbokföring\p{L}*)`,
  String.raw`kvarskriv(?:en|ning)`,
  String.raw`(?:långtids)?sjukskriv(?:en|s|its)`,
  String.raw`hemligstämpla\p{L}*`,
  String.raw`konfidentiell\p{L}*`,
  String.raw`(?:får|ska|bör) (?:inte|ej) spridas`,
  String.raw`ej för spridning`,
  String.raw`(?:lider|lidit|drabbats) av (?:en )?(?:depression|utmattning\p{L}*|cancer|demens|stroke|missbruk|psykisk\p{L}* \p{L}+|hjärt\p{L}+|alkohol\p{L}+)`,
  String.raw`(?:diagnos(?:en|ti[cs]era\p{L}*)?|insjuknat|behandlas|vårdas)(?: med| för| i)? (?:adhd|add|autism|asperger\p{L}*|cancer|demens|alzheimer\p{L}*|depression|utmattning\p{L}*|bipolär\p{L}*|parkinson\p{L}*|ms|stroke|ptsd)`,
];
const secret = new RegExp(String.raw`(?<![\p{L}\d§.-])(?:${words.join("|")})(?![\p{L}\d])`, "giu");

const otherAct = /^ ?[^.,\n]{0,25}(?:balk|(?<!sekretess)lagen|förordning)/iu;

export function secrecyIn(text: string): Finding[] {
  return findingsOf("secrecy", secret, text, ({ 0: found, index }) => {
    if (/^osl$/i.test(found)) return found === "OSL";
    return !/kap/i.test(found) || !otherAct.test(text.slice(index + found.length, index + found.length + 60));
  });
}
