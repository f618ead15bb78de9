// The ways of giving somebody a task. Patterns are matched against folded text, a clause at a time.
import { folded } from "../folding.ts";

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
];

/** Present forms that tell a task by themselves, and their infinitives. */
const strong: [present: string, infinitive: string][] = [
  ["återkommer", "återkomma"],
  ["skickar", "skicka"],
  ["sänder", "sända"],
  ["översänder", "översända"],
  ["mejlar", "mejla"],
  ["mailar", "maila"],
  ["undersöker", "undersöka"],
  ["kollar", "kolla"],
  ["kontrollerar", "kontrollera"],
  ["kontaktar", "kontakta"],
  [
    "tar (?:själv |även )?(?:fram|kontakt|lead|på sig|med sig|hem|upp|reda|in|över|hand|initiativ|frågan)",
    "ta (?:fram|kontakt|lead|på sig|med sig|hem|upp|reda|in|över|hand|initiativ|frågan)",
  ],
  ["bereder", "bereda"],
  ["säkerställer", "säkerställa"],
  ["ser till", "se till"],
  ["ser över", "se över"],
  ["sammankallar", "sammankalla"],
  ["kallar", "kalla"],
  ["bjuder in", "bjuda in"],
  ["bokar", "boka"],
  ["stämmer av", "stämma av"],
  ["sammanställer", "sammanställa"],
  ["utreder", "utreda"],
  ["utarbetar", "utarbeta"],
  ["arbetar fram", "arbeta fram"],
  ["skriver", "skriva"],
  ["förbereder", "förbereda"],
  ["kompletterar", "komplettera"],
  ["uppdaterar", "uppdatera"],
  ["distribuerar", "distribuera"],
  ["delar (?:ut|med)", "dela (?:ut|med)"],
  ["ordnar", "ordna"],
  ["följer upp", "följa upp"],
  ["lyfter", "lyfta"],
  ["för (?:frågan|detta|synpunkterna) vidare", "föra (?:frågan|detta) vidare"],
  ["hör av sig", "höra av sig"],
  ["inhämtar", "inhämta"],
  ["hämtar in", "hämta in"],
  ["samlar in", "samla in"],
  ["begär in", "begära in"],
  ["begär", "begära"],
  ["beställer", "beställa"],
  ["anmäler", "anmäla"],
  ["fyller i", "fylla i"],
  ["besvarar", "besvara"],
  ["svarar", "svara"],
  ["formulerar", "formulera"],
  ["tillsätter", "tillsätta"],
  ["upprättar", "upprätta"],
  ["publicerar", "publicera"],
  ["levererar", "leverera"],
  ["meddelar", "meddela"],
  ["ringer", "ringa"],
  ["lägger (?:ut|upp|in|till)", "lägga (?:ut|upp|in|till)"],
  ["inventerar", "inventera"],
  ["kartlägger", "kartlägga"],
  ["frågar(?! (?:vad|hur|om|varför|när|vem|vilk))", "fråga"],
  ["rensar", "rensa"],
  ["återrapporterar", "återrapportera"],
  ["återkopplar", "återkoppla"],
  ["lämnar (?:in|över|besked|förslag|svar|underlag|synpunkter|ett|en|sitt|sina)", "lämna"],
  ["justerar", "justera"],
  ["hör efter", "höra efter"],
  ["hör med", "höra med"],
  ["pratar med", "prata med"],
  ["talar med", "tala med"],
  ["reviderar", "revidera"],
  ["upphandlar", "upphandla"],
  ["räknar (?:på|ut|fram|om)", "räkna"],
  ["tecknar", "teckna"],
  ["ansöker", "ansöka"],
  ["söker", "söka"],
  ["bjuder", "bjuda"],
  ["ringer", "ringa"],
  ["köper", "köpa"],
  ["gör (?:en|ett)", "göra (?:en|ett)"],
  ["driver", "driva"],
  ["initierar", "initiera"],
  ["förankrar", "förankra"],
  ["utvärderar", "utvärdera"],
  ["analyserar", "analysera"],
  ["nominerar", "nominera"],
  ["utser", "utse"],
];

/** Present forms that also tell what was said at the meeting: tasks only with a day or in a decision. */
const weak: [present: string, infinitive: string][] = [
  ["redovisar", "redovisa"],
  ["rapporterar", "rapportera"],
  ["presenterar", "presentera"],
  ["informerar", "informera"],
  ["planerar", "planera"],
  ["genomför", "genomföra"],
  ["gör", "göra"],
  ["deltar", "delta"],
  ["representerar", "representera"],
  ["visar", "visa"],
  ["utvecklar", "utveckla"],
  ["arbetar", "arbeta"],
  ["samordnar", "samordna"],
  ["bevakar", "bevaka"],
  ["leder", "leda"],
  ["håller", "hålla"],
  ["startar", "starta"],
  ["betalar", "betala"],
  ["finansierar", "finansiera"],
  ["tar", "ta"],
  ["påminner", "påminna"],
  ["diskuterar", "diskutera"],
  ["beskriver", "beskriva"],
  ["testar", "testa"],
  ["provar", "prova"],
];

const present = (rows: readonly [string, string][]) => rows.map(([form]) => form).join("|");
const infinitive = (rows: readonly [string, string][]) => rows.map(([, form]) => form).join("|");

export const strongPresent = folded(`(?<!\\p{L})(?:${present(strong)})(?!\\p{L})`);
export const anyPresent = folded(`(?<!\\p{L})(?:${present([...strong, ...weak])})(?!\\p{L})`);
export const anyInfinitive = folded(`(?<!\\p{L})(?:${infinitive([...strong, ...weak])})(?!\\p{L})`);

/** 'Underlaget skickas ut av Anna': present passives with the one who is to do it. */
export const passiveWithAgent = folded(
  "^(?<object>.{2,120}?)\\s(?<verb>(?:ska\\s|skall\\s)?(?:genomförs|genomföras|sänds|sändas|skickas|redovisas|tas fram|tas|fylls|fyllas|hanteras|bereds|utarbetas|sammanställs|samordnas|bokas|leds|ordnas|skrivs|uppdateras|kontaktas|bjuds in|besvaras|presenteras|tillhandahålls|ses över|undersöks|utreds|kompletteras|återrapporteras|lämnas|arrangeras|inhämtas|förbereds|rapporteras|justeras|sköts|drivs)(?:\\s(?:ut|in|fram|i|upp|över|vidare))?)\\sav\\s(?<rest>.+)$",
);

/** Words in a clause after which nothing is a task: it goes on, is wished for, or has happened. */
/** What somebody else, or an earlier meeting, has told somebody to do. */
export const toldBefore = folded("(?<!\\p{L})(?:beslutade|beslutat|beslöt|har|hade|tidigare|förra)\\s");
export const noTask = folded(
  "(?<!\\p{L})(?:fortsätter|fortsatt|fortsätta|önskar|önskade|vill|ville|bör|borde|kan|kunde|skulle|kanske|hade|fanns|brukar|föreslår|planerar att|behöver|löpande|regelbundet|varje år|årligen|undrar|undrade|frågade|påpekade|påminde|tackade|har redan)(?!\\p{L})",
);
/** What laws, inquiries and others' plans say is no task of anybody at the meeting. */
export const describesOthers = folded(
  "(?<!\\p{L})(?:lagen|lagförslaget|utredningen föreslår|enligt lag|regeringen|direktivet|förordningen|propositionen)(?!\\p{L})",
);

/** A word that looks like a present tense and is none of the common ones that tell no task. */
export const presentForm = folded(
  "^(?!(?:har|är|var|för|över|under|efter|eller|per|när|där|hör|inför|vidare|åker|möter|ser|förefaller|verkar|tycker|menar|anser|undrar|frågar|uppger|säger|vill|känner|svar|\\p{L}*(?:direktörer|chefer|kommuner|ningar))$)\\p{L}+r$",
);
