// The verbs of tasks, in the present and the infinitive. Patterns are matched against folded text.
import { anyOf, folded } from "../folding.ts";

interface Verbs {
  readonly present: string;
  readonly infinitive: string;
}

function verbs(list: string): Verbs {
  const pairs = list.split(";").map((pair) => pair.trim().split("/"));
  return {
    present: pairs.map(([form]) => form).join("|"),
    infinitive: pairs.map(([, form]) => form).join("|"),
  };
}

const particles = "fram|kontakt|lead|på sig|med sig|hem|reda|in|över|hand|initiativ|tag i|frågan";

/** 'Alby bjuder in till invigning', 'Alby bjuder in rådet till våren': what was said at the meeting. */
const toThose =
  "(?!\\s(?:(?:alla|oss|samtliga|deltagarna|ledamöterna|\\p{L}*(?:gruppen|kommittén|nätverket|rådet|styrelsen|nämnden))\\s)?till)";
/** 'lämnar en redogörelse' reports, 'lämnar ett eget svar' tells of home. */
const noReport =
  "(?!\\s(?:\\p{L}+\\s)?\\p{L}*(?:redogörelse|rapport|information|redovisning|lägesbild|återrapport|uppdatering))(?!\\s(?:eget|egen|egna)\\s)";

/** These tell a task by themselves: nobody says 'Anna återkommer' of what is over. */
const strong = verbs(
  `återkommer/återkomma; skickar/skicka; sänder/sända; översänder/översända; mejlar/mejla; mailar/maila; e-postar/e-posta;
  vidarebefordrar/vidarebefordra; distribuerar/distribuera; delar (?:\\p{L}+ )?(?:ut|med)/dela (?:\\p{L}+ )?(?:ut|med); undersöker/undersöka;
  kollar/kolla; kontrollerar/kontrollera; kontaktar/kontakta; ringer/ringa; hör (?:av sig|efter|med)/höra (?:av sig|efter|med);
  (?:pratar|talar) med/(?:prata|tala) med; frågar(?! (?:vad|hur|om|varför|när|vem|vilk))/fråga; tillfrågar/tillfråga;
  tar (?:själv |även )?(?:${particles})/ta (?:${particles}); bereder/bereda; förbereder/förbereda; säkerställer/säkerställa;
  ser (?:till|över)/se (?:till|över); sammankallar/sammankalla; kallar till/kalla till; bjuder in${toThose}/bjuda in; inbjuder${toThose}/inbjuda; bokar/boka;
  ordnar/ordna; fixar/fixa; stämmer av/stämma av; sammanställer/sammanställa; ställer (?:samman|ihop)/ställa (?:samman|ihop);
  utreder/utreda; utarbetar/utarbeta; arbetar (?:fram|vidare|in)/arbeta (?:fram|vidare|in); ber (?:\\p{L}+ ){1,3}om(?! att)/be (?:\\p{L}+ ){1,3}om(?! att); jobbar vidare/jobba vidare;
  skriver/skriva; formulerar/formulera; kompletterar/komplettera; uppdaterar/uppdatera; reviderar/revidera; granskar/granska;
  korrekturläser/korrekturläsa; läser igenom/läsa igenom; följer upp/följa upp; återrapporterar/återrapportera;
  för (?:frågan|detta|synpunkterna|önskemålet) vidare/föra (?:frågan|detta) vidare; inhämtar/inhämta; hämtar in/hämta in; bistår (?:med|i)/bistå (?:med|i);
  samlar (?:in|ihop)/samla (?:in|ihop); begär (?:in|ett|en|offert\\p{L}*)/begära (?:in|ett|en|offert\\p{L}*); beställer/beställa;
  fyller i/fylla i; besvarar/besvara; tillsätter/tillsätta; upprättar/upprätta; levererar/leverera; inventerar/inventera;
  kartlägger/kartlägga; rensar/rensa; lägger (?:ut|upp|in)/lägga (?:ut|upp|in|till); laddar upp/ladda upp; letar/leta;
  lämnar (?:in|över|besked|förslag|svar|underlag|synpunkter|(?:ett|en|sitt|sina)${noReport})/lämna; upphandlar/upphandla;
  räknar (?:på|ut|fram|om)/räkna; ansöker/ansöka; initierar/initiera; förankrar/förankra; nominerar/nominera;
  sätter (?:upp|ihop|samman)/sätta (?:upp|ihop|samman); tittar (?:på|närmare|vidare)/titta (?:på|närmare|vidare);
  håller i/hålla i; gör (?:en|ett)/göra (?:en|ett); står för/stå för; köper in/köpa in; drar ihop/dra ihop; översätter/översätta; annonserar/annonsera;
  renskriver/renskriva; ritar (?:om|upp|in)/rita (?:om|upp|in); tecknar (?:avtal\\p{L}*)/teckna (?:avtal\\p{L}*); trycker upp/trycka upp`,
);

/** These also tell what was said at the meeting or is done at home: tasks with a day, or in a decision. */
const weak = verbs(
  `redovisar/redovisa; rapporterar/rapportera; presenterar/presentera; informerar/informera; meddelar/meddela;
  anmäler/anmäla; svarar/svara; återkopplar/återkoppla; lyfter/lyfta; påminner/påminna; diskuterar/diskutera;
  beskriver/beskriva; visar/visa; tar/ta; gör/göra; planerar/planera; genomför/genomföra; deltar/delta;
  representerar/representera; utvecklar/utveckla; arbetar/arbeta; samordnar/samordna; bevakar/bevaka; leder/leda;
  håller/hålla; startar/starta; betalar/betala; finansierar/finansiera; utser/utse; utvärderar/utvärdera;
  analyserar/analysera; driver/driva; söker/söka; köper/köpa; tecknar/teckna; undertecknar/underteckna;
  publicerar/publicera; prövar/pröva; testar/testa; provar/prova; begär/begära; justerar/justera; lämnar/lämna;
  införa/införa; ersätter/ersätta; anordnar/anordna; arrangerar/arrangera; fastställer/fastställa; hanterar/hantera`,
);

export const strongPresent = folded(`(?<!\\p{L})(?:${strong.present})(?!\\p{L})`);
export const anyPresent = folded(`(?<!\\p{L})(?:${strong.present}|${weak.present})(?!\\p{L})`);
export const anyInfinitive = folded(
  `(?<!\\p{L})(?:${strong.infinitive}|${weak.infinitive}|komma med)(?!\\p{L})`,
);

/** 'Underlaget skickas ut av Anna': present passives with the one who is to do it. */
export const passiveWithAgent = folded(
  `^(?<object>.{2,120}?)\\s(?<verb>(?:ska\\s|skall\\s)?${anyOf(`
  genomförs, genomföras, sänds, sändas, skickas, redovisas, tas fram, tas, fylls, fyllas, hanteras, bereds,
  utarbetas, sammanställs, samordnas, bokas, leds, ordnas, skrivs, uppdateras, kontaktas, bjuds in,
  besvaras, presenteras, tillhandahålls, ses över, undersöks, utreds, kompletteras, återrapporteras, lämnas,
  arrangeras, inhämtas, förbereds, rapporteras, sköts, drivs`)}(?:\\s(?:ut|in|fram|i|upp|över|vidare))?)\\sav\\s(?<rest>.+)$`,
);

/** A word that looks like a present tense and is none of the common ones that tell no task. */
export const presentForm = folded(
  `^(?!${anyOf(`
  har, är, var, för, över, under, efter, eller, per, när, där, hör, inför, vidare, åker, möter, ser,
  förefaller, verkar, tycker, menar, anser, undrar, frågar, uppger, säger, vill, känner, svar,
  \\p{L}*(?:direktörer|chefer|kommuner|ningar)`)}$)\\p{L}+r$`,
);
