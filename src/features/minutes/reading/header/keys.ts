// The words that begin a part of the header, and what stands under them. A new layout is a word here.
import { remembered } from "../../../../lib/remembered.ts";
import type { Presence } from "../../record.ts";
import { fold } from "../folding.ts";

export type Meaning =
  | { readonly about: "occasion"; readonly holds: readonly ("date" | "time" | "place")[] }
  | { readonly about: "people"; readonly presence: Presence; readonly substitutes?: boolean }
  | { readonly about: "office"; readonly office: "chair" | "minuteTaker" | "adjuster" }
  | { readonly about: "cooperation" | "body" | "number" | "nothing of ours" };

/** Each word is a pattern, matched from the beginning of the line without regard to case. */
type Row = readonly [meaning: Meaning, ...words: string[]];

const people = (presence: Presence): Meaning => ({ about: "people", presence });
const date = "(?:mötes|sammanträdes|protokolls|styrelsemötes)?(?:datum|dag)";
const where = "(?:mötes|sammanträdes)?(?:plats|lokal|ort)";
const joined = "(?: ?/ ?| ?& ?|, ?| och )";

const occasion: readonly Row[] = [
  [{ about: "occasion", holds: ["date"] }, `${date}(?: för (?:mötet|möte|sammanträdet|sammanträde))?`],
  [{ about: "occasion", holds: ["date", "time"] }, `${date}${joined}tid`, `tid${joined}${date}`, "(?:mötes|sammanträdes)?tid", "tidpunkt", "klockan", "kl", "när"],
  [{ about: "occasion", holds: ["place"] }, where, "var"],
  [{ about: "occasion", holds: ["time", "place"] }, "värd(?=:)"],
  [
    { about: "occasion", holds: ["date", "time", "place"] },
    `tid${joined}${where}`, `${where}${joined}tid`, `${date}${joined}${where}`, `${where}${joined}${date}`,
    `${date}, ?tid${joined}${where}`, `${where}, ?${date}${joined}tid`, `tid, ?${where}${joined}${date}`,
    `när${joined}var`, `var${joined}när`,
  ],
]; // prettier-ignore

/** Words that may go on behind a key: 'Närvarande på plats', 'Deltagare från medlemskommunerna'. */
const further =
  "(?:[ /,]{1,2}(?:och|beslutande|tjänstgörande|vid|mötet|möte|dagens|sammanträdet|på|plats|via|teams|zoom|digitalt|distans|länk|ledamöter|ersättare|deltagare|enligt|lista|närvarolista|från|i|kommunerna|medlemskommunerna|förtroendevalda|politiker|myndigheter|kommuner|organisationer|parter|medlemmar|med|anmält|anmäld|förhinder|var)){0,5}";

const attendance: readonly Row[] = [
  [
    people("other"),
    `övriga(?: (?:medverkande|deltagande|närvarande|deltagare|inbjudna|deltog|tjänstemän|tjänstepersoner|mötesdeltagare))?${further}`,
    "övrig närvaro", "(?:även|också) (?:närvarande|deltog|medverkade)", `dessutom(?: (?:närvarande|deltog|deltar|medverkade|närvarade|medverkar))?${further}`,
    "(?:vid |närvarande |deltog )?(?:under )?del av mötet", "(?:medverkande |närvarande )?(?:tjänstemän|tjänstepersoner)", "föredragande(?: tjänstemän| tjänstepersoner)?",
    "adjungerad", "adjungerade", "kallade", "sekretariat(?:et)?", "kansli(?:et)?", "revisorer", "personalföreträdare", "vuxna på plats(?=:)", "fackliga företrädare", "observatör(?:er)?",
    "från(?= [^:]{2,50}:)", "från (?:sekretariatet|kansliet|förvaltningen)(?: (?:närvarade|deltog|medverkade|deltar))?", "(?:övriga )?icke beslutande",
    "(?:ej|icke) tjänstgörande(?: närvarande)?(?: ersättare| suppleanter)?", "närvarande(?:,| men)? ej tjänstgörande(?: ersättare)?",
  ],
  [{ about: "people", presence: "other", substitutes: true }, "(?:närvarande )?(?:ersättare|suppleant(?:er)?)"],
  [
    people("member"),
    "närvaro(?:lista|förteckning)?", "deltagarlista", "deltagarförteckning",
    `(?:följande )?närvar(?:ande|ade)${further}`, "närv\\.?", `(?:mötes)?deltagare${further}`, `(?:i mötet |på mötet |vid mötet )?(?:deltog|deltar|medverkade|närvarade)${further}`, `deltagande${further}`, "med(?=:)", "med (?:hela|båda|bara|under|dag|första|andra)(?: [^:]{1,20})?(?=:)", "(?:här|kom|kommit|där|vilka kom|vilka var (?:med|där))(?=:)", "(?:fler|andra|alla)? ?som (?:var med|kom|deltog|var där)(?=:)", "för(?= [^:]{2,40}:)", "(?:vi som var |var )?med på mötet(?=:)", "vi som (?:var|är) (?:med|där|på plats|närvarande)(?=:)", "vi som (?:deltog|närvarade)(?=:)", "vi (?:var|är)(?=:)", "(?:följande|dessa)(?: personer)? (?:var med|deltog|närvarade|medverkade|var närvarande)(?=:)", "vilka(?: deltog)?",
    `medverkande${further}`, `på plats${further}`, "digitalt", "via teams", "på länk", "(?:förtroendevalda|politiker)",
    `(?:närvarande |ordinarie )?(?:beslutande|ledamöter|ledamot|ordinarie|medlemmar|representanter|styrelseledamöter)${further}`,
    "kallade och närvarande", "gruppens (?:ledamöter|medlemmar)",
    "tjänstgörande", "(?:tjänstgörande|tjg\\.?) (?:ledamöter|ersättare|suppleanter|suppleant)", "(?:ersättare|suppleanter), tjänstgörande",
  ],
  [
    people("guest"),
    `(?:inbjudna |särskilt inbjudna |externa )?(?:gäster|gäst)${further}`, "(?:särskilt )?inbjudna(?: deltagare| föredragshållare)?", "inbjuden(?: gäst)?", "gästföreläsare", "externa deltagare",
  ],
  [
    people("absent"),
    `(?:ej|inte|icke) (?:närvarande|deltagande)${further}`, "(?:inte|ej) (?:med|där|på plats)(?=:)", "(?:inte|ej) (?:här|kommit)(?=:)", "kom (?:inte|ej)(?=:)", "(?:har |hade )?(?:avböjt|tackat nej|avanmält sig)(?=:)", "uteblev(?:ne|na)?(?=:)", "borta(?=:)", "sjuka?(?=:)", `frånvar(?:ande|o)${further}`, "frånv\\.?", `förhindra(?:d|de)(?: att (?:delta|närvara|medverka))?${further}`,
    "anmäl(?:t|da|d|de) (?:förhinder|frånvaro|frånvarande|återbud)", "(?:har |hade )?(?:anmält|meddelat|lämnat) (?:förhinder|återbud|frånvaro)", "förhinder(?: anmält)?", "återbud",
    "saknades?", "kallade,? (?:men )?(?:ej|inte) närvarande",
  ],
]; // prettier-ignore

const offices: readonly Row[] = [
  [
    { about: "office", office: "minuteTaker" },
    "vid (?:protokollet|protokoll|pennan|anteckningarna|tangentbordet)", "(?:protokoll|anteckningar) (?:fört|förda) (?:vid|av)(?=:)", "(?:protokollet|protokoll|minnesanteckningarna|minnesanteckningar|anteckningarna|anteckningar)(?: har)? (?:fört|förda|fördes|förs|skrivna|upprättade)?(?: ?av)",
    "(?:mötes|protokoll|nämnd)?sekr(?:eterare|\\.)?", "protokolls?förare", "(?:antecknat|nedtecknat) av", "antecknare?", "(?:skriver|skrev|protokoll|pennan|för pennan)(?=:)", "anteckningar(?=:)", "för (?:anteckningarna|protokollet)",
  ],
  [{ about: "office", office: "chair" }, "(?:mötes|t\\.?f\\.? )?ordf(?:örande|\\.)?", "(?:ledde|leder) (?:mötet|träffen|samtalet)", "mötesledare", "höll i mötet"],
  [
    { about: "office", office: "adjuster" },
    "(?:protokolls?)?juster(?:are|ande|as|at|ad|ing(?:sman|smän|spersoner)?)(?: digitalt)?(?: av)?", "(?:utses|utsedd|utsedda|utsågs|valdes|att) (?:att )?justera(?: protokollet)?", "rösträknare", "digital justering",
  ],
]; // prettier-ignore

const rest: readonly Row[] = [
  [{ about: "cooperation" }, "samverkan", "organisation", "myndighet", "kommunalförbund", "förbund"],
  [{ about: "body" }, "organ", "instans", "mötesforum", "forum", "grupp", "arbetsgrupp", "möte"],
  [{ about: "number" }, "protokolls? ?(?:nr|nummer)", "mötes(?:nr|nummer)", "möte nr"],
  [
    { about: "nothing of ours" },
    "omfattning", "paragraf(?:er)?", "§§", "dnr", "diarienr", "diarienummer", "tema", "ärende(?:n|lista)?", "dagordning", "föredragningslista", "agenda",
    "kopia(?: till| för kännedom)?", "distribution", "sändlista", "bilagor", "underskrift(?:er)?", "anslag ?/ ?bevis", "anslag", "bevis", "anslagsbevis", "anslagsdatum", "anslaget (?:sätts|tas).*",
    "justeringens plats(?: och tid)?", "plats och tid för justering", "tid för justering", "justeringsdag", "datum (?:då|för) (?:anslag|justering|upp|ned).*", "förvaringsplats.*", "sätts upp", "tas ned", "protokollet",
    "handläggare", "kontakt", "telefon", "e-?post", "version", "status", "upprättad(?: av)?", "utskrivet", "syfte", "mål", "bakgrund", "inledning", "år", "nästa möte.*", "sign(?:atur)?", "utdragsbestyrkande",
    "besöksadress", "postadress", "bankgiro", "organisationsnummer", "org\\.? ?nr",
  ],
]; // prettier-ignore

// Without the flags i and u, which would make a hundred patterns slow to build: the text is folded and lowered.
const table = [...occasion, ...attendance, ...offices, ...rest].flatMap(([meaning, ...words]) =>
  words.map((word) => ({ pattern: new RegExp(`^${fold(word)}(?![a-z0-9])`), meaning })),
);

/** Most lines begin with none: that is found out at once. */
const any = new RegExp(`^(?:${table.map(({ pattern }) => pattern.source.slice(1)).join("|")})`);

export interface Key {
  readonly meaning: Meaning;
  /** How many characters of the line the key takes. */
  readonly length: number;
}

/** The longest key that the text begins with. */
export const keyAt = (foldedText: string): Key | null => keyOf(foldedText.slice(0, 120).toLowerCase());

const keyOf = remembered({ most: 2000 }, (text): Key | null => {
  if (!any.test(text)) return null;
  let longest: Key | null = null;
  for (const { pattern, meaning } of table) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (longest?.length ?? 0)) longest = { meaning, length };
  }
  return longest;
});
