// The ways of giving somebody a task. Patterns are matched against folded text, a clause at a time.
import { anyOf, folded } from "../folding.ts";

const who = "(?<who>.{2,160}?)";
const what = "(?<what>.+)$";

interface Giving {
  /** Has the groups `who` and `what`. */
  readonly form: RegExp;
  /** One that only urges is a task when it is decided: 'Ordföranden uppmanade alla att läsa planen' is none. */
  readonly urges?: boolean;
}

/** To delegate the right to decide is no task. */
const delegating =
  "delegera(?:r|s)?(?!\\s.{2,100}?\\satt\\s(?:(?:fatta|ta)\\s(?:\\p{L}+\\s)?beslut|besluta(?!\\p{L})))";
const entrusting = `(?:${anyOf("uppdra(?:ga|r|gs|s)?, uppdrog(?:s)?, överlåt(?:a|er|s)?")}|${delegating})`;
const giving = anyOf("ge(?:r|s)?, gav(?:s)?, lämna(?:r|s|de|des)?");
const receiving = anyOf("får, fick, ges, gavs, har fått, erhåller, tilldelas, tar, tog");
const charge = anyOf(`
  i uppdrag, i uppgift, uppdraget, uppgiften, på sig, på sig uppgiften, ansvar för, ansvaret för`);
const answering = anyOf(`
  ansvarar, ansvarade, är ansvarig(?:a)?, blir ansvarig(?:a)?, har ansvar(?:et)?`);
const urging = anyOf("uppmana(?:r|s|de|des)?, be, ber, bad, ombe(?:s|r|ds)?");
const promising = anyOf(`
  uppdras, uppdrogs, uppmanas, ombeds, åtar sig, åtog sig, lovar, lovade, erbjuder sig, erbjöd sig`);
const office = anyOf("projektledare, delprojektledare, sammankallande, kontaktperson, samordnare");

export const givings: readonly Giving[] = [
  {
    form: folded(
      `(?:(?<!\\p{L})${entrusting}\\s(?:åt|till|på)|^åt)\\s${who}\\s(?:i uppdrag\\s)?(?:om\\s)?att\\s${what}`,
    ),
  },
  {
    form: folded(
      `(?<!\\p{L})${giving}\\s(?!i\\s)${who}\\s(?:i\\s)?(?:uppdrag|uppdraget|uppgift)\\s(?:om\\s)?att\\s${what}`,
    ),
  },
  { form: folded(`^${who}\\s${receiving}\\s(?:\\p{L}+\\s)?${charge}\\s(?:att\\s)?${what}`) },
  {
    form: folded(
      `^uppdraget\\satt\\s(?<what>.{3,160}?)\\s(?:går|gick|ges|gavs|lämnas|lämnades)\\still\\s(?<who>.{2,80})$`,
    ),
  },
  { form: folded(`^uppdrag\\s(?:till|åt)\\s(?<who>.{2,80}?)(?:\\satt|:)\\s${what}`) },
  { form: folded(`(?<!\\p{L})${urging}\\s${who}\\s(?:om\\s)?att\\s${what}`), urges: true },
  { form: folded(`^${who}\\s${promising}\\s(?:om\\s)?att\\s${what}`) },
  { form: folded(`^${who}\\s${answering}\\sför\\s(?:att\\s)?${what}`) },
  {
    form: folded(
      "^(?:till\\s)?(?:ansvarig(?:a)?|sammankallande|huvudansvarig)\\s(?:för (?<what>.{3,120}?)\\s)?(?:är|blir|utses|utsågs)\\s(?<who>.{2,80})$",
    ),
  },
  { form: folded(`^${who}\\s(?<what>(?:är|blir)\\s${office}(?!\\p{L}).*)$`), urges: true },
];

/** Where none of their words stands, none of them need be tried. */
export const mayGive = folded(
  `^åt\\s|${anyOf(`
  uppdr, uppgift, överlåt, delegera, ansvar, på sig, uppmana, ombe, åta(?:r|s) sig, åtog sig, lova, erbj(?:uder|öd) sig,
  sammankallande, projektledare, kontaktperson, samordnare`)}|(?<!\\p{L})(?:be|ber|bad)\\s`,
);

/** What somebody else, or an earlier meeting, has told somebody to do. */
export const toldBefore = folded("(?<!\\p{L})(?:beslutade|beslutat|beslöt|har|hade|tidigare|förra)\\s");
/** Words in a clause after which nothing is a task: it goes on, is wished for, or has happened. */
export const noTask = folded(
  `(?<!\\p{L})${anyOf(`
  fortsätter, fortsatt, fortsätta, önskar, önskade, vill, ville, bör, borde, kan, kunde, skulle, kanske,
  hade, fanns, brukar, föreslår, planerar att, behöver, löpande, regelbundet, varje år, årligen, undrar,
  undrade, frågade, påpekade, påminde, tackade, har redan`)}(?!\\p{L})`,
);
/** What laws, inquiries and others' plans say is no task of anybody at the meeting. */
export const describesOthers = folded(
  "(?<!\\p{L})(?:lagen|lagförslaget|utredningen föreslår|enligt lag|regeringen|direktivet|förordningen|propositionen)(?!\\p{L})",
);
