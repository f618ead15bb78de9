// The words that begin a part of the header, and what stands under them. A new layout is a row here.
import type { Presence } from "../../record.ts";
import { folded } from "../folding.ts";

export type Meaning =
  | { readonly about: "occasion"; readonly holds: readonly ("date" | "time" | "place")[] }
  | { readonly about: "people"; readonly presence: Presence; readonly substitutes?: boolean }
  | { readonly about: "office"; readonly office: "chair" | "minuteTaker" | "adjuster" }
  | { readonly about: "cooperation" | "body" | "number" | "nothing of ours" };

const date = { about: "occasion", holds: ["date"] } satisfies Meaning;
const time = { about: "occasion", holds: ["date", "time"] } satisfies Meaning;
const place = { about: "occasion", holds: ["place"] } satisfies Meaning;
const all = { about: "occasion", holds: ["date", "time", "place"] } satisfies Meaning;
const people = (presence: Presence): Meaning => ({ about: "people", presence });
const office = (held: "chair" | "minuteTaker" | "adjuster"): Meaning => ({ about: "office", office: held });
const skipped: Meaning = { about: "nothing of ours" };

const rows: readonly (readonly [words: string, meaning: Meaning])[] = [
  [
    "tid ?(?:/|och|,|&) ?plats|plats ?(?:/|och|,|&) ?tid|tid, plats och datum|plats,? datum och tid|datum,? tid och plats|datum ?(?:/|och|,|&) ?plats|plats ?(?:/|och|,|&) ?datum|när och var|var och när",
    all,
  ],
  [
    "datum ?(?:/|och|,|&) ?tid|tid ?(?:/|och|,|&) ?datum|mötestid|sammanträdestid|tidpunkt|tid|klockan|kl|när",
    time,
  ],
  [
    "(?:mötes|sammanträdes|protokolls|styrelsemötes)?(?:datum|dag)(?: för (?:mötet|möte|sammanträdet|sammanträde))?",
    date,
  ],
  ["(?:mötes|sammanträdes)?(?:plats|lokal)|(?:mötes|sammanträdes)ort|lokal|var", place],

  ["närvaro(?:lista|förteckning)?|deltagarlista|deltagarförteckning", people("member")],
  [
    "närvarande(?: på plats| vid mötet| vid sammanträdet| digitalt| via teams| på distans)?(?: var)?|deltagare(?: på plats| digitalt| i mötet| vid mötet)?|mötesdeltagare|deltog|deltagande|medverkande|medverkade|på plats|digitalt|via teams|på länk",
    people("member"),
  ],
  [
    "(?:närvarande )?(?:beslutande|ledamöter|ordinarie(?: ledamöter)?|medlemmar|representanter|styrelseledamöter|gruppens ledamöter)(?: och tjänstgörande ersättare)?|närvarande ledamot|beslutande (?:ledamöter|ersättare)|kallade(?: och närvarande)?",
    people("member"),
  ],
  [
    "tjänstgörande (?:ersättare|suppleanter|suppleant)|tjg\\.? ersättare|(?:ersättare|suppleanter), tjänstgörande",
    people("member"),
  ],
  [
    "ej tjänstgörande(?: ersättare| suppleanter| närvarande ersättare)?|icke tjänstgörande(?: ersättare)?|närvarande(?:,| men)? ej tjänstgörande(?: ersättare)?|närvarande ej tjänstgörande",
    people("other"),
  ],
  [
    "(?:närvarande )?(?:ersättare|suppleant(?:er)?)",
    { about: "people", presence: "other", substitutes: true },
  ],
  [
    "övriga(?: (?:medverkande|deltagande|närvarande|deltagare|inbjudna|deltog|tjänstemän|tjänstepersoner|mötesdeltagare))?(?: var)?|övrig närvaro|även närvarande|också närvarande|dessutom(?: (?:närvarande|deltog|deltar|medverkade|närvarade|medverkar))?|även deltog|del av mötet|vid del av mötet|närvarande del av mötet|tjänstemän|tjänstepersoner|föredragande(?: tjänstemän| tjänstepersoner)?|adjungera(?:d|de)|sekretariat(?:et)?|kansli(?:et)?|revisorer|personalföreträdare|fackliga företrädare|observatörer?|från(?= \\p{Lu}[^:]{2,50}:)|från (?:sekretariatet|kansliet|förvaltningen)(?: (?:närvarade|deltog|medverkade|deltar))?|(?:övriga )?icke beslutande",
    people("other"),
  ],
  [
    "(?:inbjudna )?gäster(?: vid mötet)?|inbjudna(?: gäster| deltagare| föredragshållare)?|inbjuden(?: gäst)?|gäst|gästföreläsare|särskilt inbjudna|externa (?:deltagare|gäster)",
    people("guest"),
  ],
  [
    "(?:ej|inte|icke) närvarande(?: ledamöter)?|frånvarande(?: ledamöter| var| deltagare)?|förhindra(?:d|de)(?: att (?:delta|närvara|medverka))?|anmäl(?:t|da|d|de) (?:förhinder|frånvaro|frånvarande)|förhinder(?: anmält)?|har anmält förhinder|hade anmält förhinder|återbud|lämnat återbud|meddelat förhinder|anmält återbud|ej deltagande|saknades?|kallade(?:,)?(?: men)? (?:ej|inte) närvarande|frånvaro",
    people("absent"),
  ],

  [
    "vid (?:protokollet|pennan|anteckningarna|tangentbordet)|(?:protokollet|minnesanteckningarna) (?:fört|förda) av|(?:mötes|protokoll|nämnd)?sekreterare|protokollförare|protokollsförare|antecknat av|antecknare|antecknar|anteckningar (?:av|förda av)|anteckningar:|minnesanteckningar (?:av|förda av)|anteckningarna (?:förda|fördes) av|för anteckningarna|för protokollet|protokoll (?:av|fört av)|nedtecknat av|vid protokoll",
    office("minuteTaker"),
  ],
  ["(?:mötes|t\\.?f\\.? )?ordf(?:örande|\\.)?|mötesordförande|ledde mötet|mötesledare", office("chair")],
  [
    "(?:protokoll|protokolls)?juster(?:are|ande|as|at|ad|ing(?:sman|smän)?|ingspersoner)|(?:utses|utsedd|utsedda|utsågs|valdes) att justera|justerat av|justeras av|att justera(?: protokollet)?|justeringsman|justeringsmän|rösträknare|digital justering|justerat digitalt(?: av)?",
    office("adjuster"),
  ],

  ["samverkan|organisation|myndighet|kommunalförbund|förbund", { about: "cooperation" }],
  ["organ|instans|forum|mötesforum|grupp|arbetsgrupp", { about: "body" }],
  ["protokoll(?:s)?(?: ?nr|nummer)|mötesnummer|mötesnr|möte nr", { about: "number" }],

  [
    "omfattning|paragrafer|paragraf|§§|dnr|diarienr|diarienummer|tema|ärende(?:n|lista)?|dagordning|föredragningslista|agenda|kopia(?: till)?|kopia för kännedom|distribution|sändlista|bilagor|underskrifter|underskrift|anslag|bevis|anslag ?/ ?bevis|anslagsbevis|justeringens plats(?: och tid)?|plats och tid för justering|tid för justering|justeringsdag|datum då anslaget (?:sätts|tas).*|anslagsdatum|anslaget (?:sätts|tas).*|förvaringsplats.*|sätts upp|tas ned|protokollet|handläggare|kontakt|telefon|e-?post|version|status|upprättad(?: av)?|utskrivet|syfte|mål|bakgrund|inledning|sammanträdesdatum för anslag|nästa möte.*|sign(?:atur)?|utdragsbestyrkande|besöksadress|postadress|bankgiro|organisationsnummer|org\\.? ?nr",
    skipped,
  ],
];

export interface Key {
  readonly meaning: Meaning;
  /** How many characters of the line the key takes. */
  readonly length: number;
}

const table = rows.map(([words, meaning]) => ({
  pattern: folded(`^(?:${words})(?![\\p{L}\\p{N}])`),
  meaning,
}));

/** The longest key that the text begins with. */
export function keyAt(foldedText: string): Key | null {
  let longest: Key | null = null;
  for (const { pattern, meaning } of table) {
    const length = pattern.exec(foldedText)?.[0].length ?? 0;
    if (length > (longest?.length ?? 0)) longest = { meaning, length };
  }
  return longest;
}
