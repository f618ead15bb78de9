// E-mail at those who serve private persons; an address at work is in the minutes because somebody works there.
import { type Finding, findingsOf } from "./finding.ts";

const providers = [
  "gmail",
  "googlemail",
  "hotmail",
  "outlook",
  "live",
  "msn",
  "yahoo",
  "icloud",
  "me",
  "mac",
  "protonmail",
  "proton",
  "tutanota",
  "telia",
  "comhem",
  "spray",
  "home",
  "passagen",
  "swipnet",
  "tele2",
  "bredband",
  "bredband2",
  "bahnhof",
  "glocalnet",
  "ownit",
  "gmx",
  "aol",
];
const atHome = new RegExp(
  String.raw`(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]*@(?:${providers.join("|")})\.(?:com|se|nu|net|org|me|co\.uk|fr|de)(?![\p{L}\d-]|\.\p{L})`,
  "giu",
);

export const emailsIn = (text: string): Finding[] => findingsOf("email", atHome, text);
