// The words of municipal minutes, the common ones first.

/** First and middle parts of compounds, with the letter that joins them. */
export const beginnings = words(`
  bostads kompetens kollektivtrafik klimat region avfalls vatten närings skol digitaliserings upphandlings översikts
  planerings infrastruktur energi besöks arbetsmarknads vård omsorgs äldre ungdoms elev lärar socialtjänst räddnings
  beredskaps kris trygghets säkerhets folkhälso kultur biblioteks idrotts fritids landsbygds jordbruks skogs natur
  miljö luft buller dagvatten skyfalls översvämnings strand hamn väg cykel gång järnvägs buss tåg pendlar
  parkerings laddnings fordons elnäts fjärrvärme solcells vindkrafts bredbands fiber data arkiv ärende personal
  löne pensions rekryterings chefs ledarskaps trainee praktik integrations etablerings språk försörjnings budget
  ekonomi kapital investerings lokal fastighets exploaterings detaljplane bygglovs mark gruvhus grustäkts ängs
  fladdermus gäddvåtmarks kyrkogårds ålderspensions museibygg sjukrese tobaks lotteri torghandels`);

export const middles = words(`
  försörjnings utvecklings samordnings planerings verksamhets ansvars kvalitets uppföljnings berednings besluts
  prognos statistik avgifts taxe tillsyns avtals service bemannings utbildnings forsknings finansierings`);

/** Last parts: indefinite, definite, and plural. */
export const endings: readonly Noun[] = words(`
  plan/planen/planer strategi/strategin/strategier avtal/avtalet/avtalen utredning/utredningen/utredningar
  försörjning/försörjningen/försörjningar samordning/samordningen/samordningar program/programmet/programmen
  analys/analysen/analyser projekt/projektet/projekten policy/policyn/policyer modell/modellen/modeller
  rapport/rapporten/rapporter budget/budgeten/budgetar grupp/gruppen/grupper nätverk/nätverket/nätverken
  process/processen/processer system/systemet/systemen enkät/enkäten/enkäter prognos/prognosen/prognoser
  insats/insatsen/insatser behov/behovet/behoven ansvar/ansvaret/ansvaren avgift/avgiften/avgifter
  taxa/taxan/taxor riktlinje/riktlinjen/riktlinjer vision/visionen/visioner karta/kartan/kartor
  portal/portalen/portaler tjänst/tjänsten/tjänster upphandling/upphandlingen/upphandlingar
  utbildning/utbildningen/utbildningar inventering/inventeringen/inventeringar remiss/remissen/remisser
  yttrande/yttrandet/yttranden förordning/förordningen/förordningar kartläggning/kartläggningen/kartläggningar
  granskning/granskningen/granskningar översyn/översynen/översyner jämförelse/jämförelsen/jämförelser
  förstudie/förstudien/förstudier genomgång/genomgången/genomgångar fond/fonden/fonder
  delegation/delegationen/delegationer mässa/mässan/mässor bolag/bolaget/bolagen vite/vitet/viten`).map(
  nounOf,
);

export interface Noun {
  readonly one: string;
  readonly definite: string;
  readonly many: string;
}

function nounOf(forms: string): Noun {
  const [one = "", definite = "", many = ""] = forms.split("/");
  return { one, definite, many };
}

export const givenNames = words(`
  Anna Lars Maria Erik Karin Per Eva Anders Sara Johan Kristina Mikael Lena Karl Emma Nils Ingrid Jan Elisabet Peter
  Sofia Mats Birgitta Olof Linnéa Fredrik Malin Stefan Hanna Daniel Jenny Magnus Åsa Björn Ulla Göran Ebba Håkan
  Marie Tomas Cecilia Henrik Amina Patrik Helena Jonas Fatima Roger Gunilla Ali Yvonne Bengt Josefin Arvid Siv Leif
  Tove Ove Märta Sixten Zahra Ivar Ylva Torbjörn`);

export const surnames = words(`
  Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Berg
  Lundgren Sjöberg Wallin Engström Björklund Bergman Holm Nyström Lundin Hedlund Åberg Söderström Forsberg Ekström
  Hassan Danielsson Håkansson Öberg Nordin Blomqvist Sandström Viklund Ström Ivarsson Mohamed Dahl Åström Falk
  Norberg Sundberg Ek Hellström Martinsson Lind Skog Rosén Tärnqvist Grahn Ölander Brännlund Stjernfelt Wadsbro
  Kvarnemo Ljungvall Ryhed Åkervik Morgård Sävblom Tuvhag Älvsten Hjortemark Fröjdmo Björnhult Rågvall Lönnskär`);

export const titles = words(`
  kommundirektör kanslichef utvecklingschef planeringschef ekonomichef enhetschef miljöstrateg projektledare
  HR-chef samhällsbyggnadschef näringslivschef utredare säkerhetschef digitaliseringschef`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
