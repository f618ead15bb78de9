// The ways of giving somebody a task. Patterns are matched against folded text, a clause at a time.
import { anyOf, folded } from "../folding.ts";

/** Each has the groups `who` and `what`. */
/** One that only urges is a task when it is decided: 'Ordföranden uppmanade alla att läsa planen' is none. */
export const givings: { form: RegExp; urges?: boolean }[] = [
  {
    form: folded(
      "(?:(?<!\\p{L})(?:uppdra(?:ga|r|gs|s)?|uppdrog(?:s)?|delegera(?:r|s)?|överlåt(?:a|er|s)?)\\s(?:åt|till|på)|^åt)\\s(?<who>.{2,160}?)\\s(?:i uppdrag\\s)?(?:om\\s)?att\\s(?<what>.+)$",
    ),
  },
  {
    form: folded(
      "(?<!\\p{L})(?:ge(?:r|s)?|gav(?:s)?|lämna(?:r|s|de|des)?)\\s(?<who>(?!i\\s).{2,120}?)\\s(?:i\\s)?(?:uppdrag|uppdraget)\\s(?:om\\s)?att\\s(?<what>.+)$",
    ),
  },
  {
    form: folded(
      "^(?<who>.{2,160}?)\\s(?:får|fick|ges|gavs|har fått|erhåller|tilldelas|tar|tog)\\s(?:\\p{L}+\\s)?(?:i uppdrag|uppdraget|uppgiften|på sig|på sig uppgiften|ansvar för|ansvaret för)\\s(?:att\\s)?(?<what>.+)$",
    ),
  },
  {
    form: folded(
      "(?<!\\p{L})(?:uppmana(?:r|s|de|des)?|be|ber|bad|ombe(?:s|r|ds)?)\\s(?<who>.{2,120}?)\\s(?:om\\s)?att\\s(?<what>.+)$",
    ),
    urges: true,
  },
  {
    form: folded(
      "^(?<who>.{2,120}?)\\s(?:uppmanas|uppmanades|ombeds|ombads|åtar sig|åtog sig|lovar|lovade|erbjöd sig)\\s(?:om\\s)?att\\s(?<what>.+)$",
    ),
    urges: true,
  },
  {
    form: folded(
      "^(?<who>.{2,160}?)\\s(?:ansvarar|ansvarade|är ansvarig(?:a)?|blir ansvarig(?:a)?|har ansvar(?:et)?)\\sför\\s(?:att\\s)?(?<what>.+)$",
    ),
  },
  {
    form: folded(
      "^(?:till\\s)?(?:ansvarig(?:a)?|sammankallande|huvudansvarig)\\s(?:för (?<what>.{3,120}?)\\s)?(?:är|blir|utses|utsågs)\\s(?<who>.{2,80})$",
    ),
  },
  {
    form: folded(
      `^(?<who>.{2,80}?)\\s(?<what>(?:är|blir)\\s${anyOf(`
      projektledare, delprojektledare, sammankallande, kontaktperson, kontaktkommun, samordnare, rapportör,
      värd, värdkommun`)}(?!\\p{L}).*)$`,
    ),
    urges: true,
  },
];

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
