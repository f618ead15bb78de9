// What the words behind a name are: an organisation, a role, a party.
import { municipalities } from "../../../../../lib/municipalities/municipalities.ts";
import { isGivenName } from "./given-names.ts";

/** A word that ends an organisation's name: 'Lunds kommun', 'Kulturrådet'. */
const organisationEnds =
  /^(?:kommun(?:er)?s?|kn|stad|stads|högskola|universitet|kommunförbund|län|läns|landsting|kansli|sekretariat|förvaltning|nämnd|\p{L}*skola|\p{L}*gymnasium|församling|AB|Ab|Oy|HB|KB|Aktiebolag|förening|myndighet(?:en)?|kommission(?:en)?|stift|församling|rådhus|region|samverkan|förbund|hembygdsförening|polisområde)$|\p{L}{2,}(?:styrelserna|organisationen|organisationerna|rådet|verket|departementet|styrelsen|kontoret|förvaltningen|förbundet|myndigheten|högskolan|universitetet|kansliet|sekretariatet|bolaget|regionen|institutet|centrum|centret|stiftelsen|föreningen|banken|nämnden|inspektionen|landet|samarbetet|kassan|förmedlingen|ringen|samverkan|skolan|kyrkan|avdelningen|enheten|företagen|tjänsten|byrån|byråerna|kommissionen|hus|energi|trafiken|teamet|fonden|kommunen|akademin|AB|förlaget|laget|alliansen|unionen|handeln|redaktionen|museet|biblioteket|klustret|parken|huset|kåren|polisen)s?$/u;
const organisationStarts =
  /^(?:Region|Familjen|Länsstyrelsen|Kommunförbundet|Sveriges|Svenska?|Svenskt|Högskolan|Föreningen|Stiftelsen|Statens|Kungliga|IUC|Almi|Science|Business|Invest|Landstinget|Kommunal|Kommunernas|Räddningstjänsten|Räddningsförbundet|Samverkan|Samordningsförbundet|Trafikverket|Polisen|Film|Nya|Norra|Södra|Västra|Östra|Mellersta|Stora|Lilla|Övre|Nedre|Gamla|Inre|Yttre|Öster|Väster|Sydost|Coompanion|Hela|Svensk|Nätverket|Grannkommunerna|Utbildningsförbundet|Avfallsbolaget|Kommunalförbundet|Skogsägarna|Hushållningssällskapet|Tillväxt|Destination|Visit|Näringslivskontoret|Europeiska|Universitetet|Institutet)$/;

/** What the words for an office or a post end in ('kommundirektör', 'Utvärderarna'), and words that go with them. */
const posts =
  "chef direktör ordförande ordf ordföranden sekreterare sekr ledare strateg samordnare handläggare utvecklare planerare ansvarig konsult koordinator revisor ombud ledamot ersättare suppleant föreståndare kommunalråd länsråd regionråd oppositionsråd landstingsråd rektor ekonom jurist controller assistent administratör kommunikatör ingenjör arkitekt analytiker demograf utredare expert sakkunnig registrator förvaltare kassör praktikant trainee student doktorand professor forskare lektor moderator inspektör arkivarie bibliotekarie lärare läkare sköterska psykolog kurator protokollförare justerare sammankallande kontaktperson observatör representant utvärderare föredragande kanslist intendent landshövding politiker tjänsteman tjänsteperson personalföreträdare vaktmästare informatör föreläsare rådgivare adjunkt notarie värd".split(
    " ",
  );
const alongside =
  "biträdande bitr tillförordnad tf antecknare anteckningar anteckningarna t.f vice ställföreträdande stf adjungerad tjänstgörande tjänstgör tjänstgjorde tjg ej facklig facklige vd kso gäst intern extern administrativ teknisk regional kommunal strategisk särskild utsedd avgående tillträdande ny senior junior projekt 1:e 2:e 1-e 2-e förste andre första andra pennan protokollet antecknar antecknade".split(
    " ",
  );
const roleWord = new RegExp(
  `^(?!(?:adel|nord|sten|guld|silver|stål)?svärd$)(?:[\\p{L}:-]*(?:${posts.map((post) => post.replace(/are$/, "ar(?:e|na|en|s)")).join("|")})(?:e?n|erna|arna|na|er|s)?|${alongside.join("|").replaceAll(".", "\\.")})\\.?$`,
  "iu",
);
/** A common noun for an organisation: what stands before it is its own name, 'Vindkustens kommunalförbund'. */
const organisationNoun =
  /^\p{Ll}*(?:råd|förbund|förening|stiftelse|kyrka|organisation|institut|nämnd|styrelse|kansli|centrum|bolag|fond|samfund|landskap|församling|byrå|museum|akademi|nätverk|sällskap|klubb)(?:et|en|n)?$/u;
const prepositions = /^(?:från|vid|på|i|hos|för|av|inom)$/;
const parties = new Set([
  "S",
  "M",
  "C",
  "L",
  "FP",
  "KD",
  "V",
  "MP",
  "SD",
  "FI",
  "Fi",
  "LPO",
  "NyD",
  "PP",
  "-",
]);

export const isRoleWord = (word: string): boolean => roleWord.test(word);
export const isPreposition = (word: string): boolean => prepositions.test(word);
export const isOrganisationEnd = (word: string): boolean => organisationEnds.test(word);
export const isOrganisationStart = (word: string): boolean => organisationStarts.test(word);
export const isOrganisationNoun = (word: string): boolean => organisationNoun.test(word) && !isRoleWord(word);
export const isParty = (text: string): boolean =>
  parties.has(text) || (/^[\p{L}]{1,3}$/u.test(text) && parties.has(text.toUpperCase()));
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isAbbreviation = (word: string): boolean => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(word);
export const isParticle = (word: string): boolean =>
  /^(?:von|af|de|van|der|den|la|da|dos|el|al|bin|zu|le|av|del)$/.test(word);

const places = new Set(municipalities.map(({ name }) => name));

/** 'Lund', 'Malmös', 'Östra Göinge'. */
export function isMunicipality(words: string): boolean {
  return places.has(words) || places.has(words.replace(/s$/, ""));
}

/** Whether capitalised words without any sign among them are a person's name rather than a place or a firm. */
export function looksLikeName(words: readonly string[]): boolean {
  const [first = "", ...rest] = words;
  if (!isCapital(first) || rest.some((word) => !isCapital(word) && !isParticle(word))) return false;
  if (rest.length === 0 || words.length > 5 || isMunicipality(words.join(" "))) return false;
  if (words.some((word) => isOrganisationEnd(word)) || isOrganisationStart(first))
    return isGivenName(first) && words.length < 4 && !words.some((word) => /^(?:kommun|stad|AB)$/.test(word));
  if (isAbbreviation(first) && first.length > 2) return words.every(isAbbreviation) && isGivenName(first);
  return isGivenName(first) || !isMunicipality(rest.at(-1) ?? "");
}
