import { expect, test } from "vitest";
import { bodyOf, itemOf } from "./fixtures.ts";

const decisions = (text: string, body = "Styrelsen") =>
  bodyOf(text, { body }).decisions.map((each) => each.text);

test.each([
  ["Beslut: Planen antas.", ["Planen antas."]],
  ["Beslut:\nPlanen antas.", ["Planen antas."]],
  ["Beslut:\n\nPlanen antas.", ["Planen antas."]],
  ["Beslut\nPlanen antas.", ["Planen antas."]],
  ["Beslut – Planen antas.", ["Planen antas."]],
  ["Diskussion/beslut:\nPlanen antas.", ["Planen antas."]],
  ["→ Beslut: Planen antas.", ["Planen antas."]],
  ["BESLUT\nPlanen antas.", ["Planen antas."]],
  ["**Beslut:** Planen antas.", ["Planen antas."]],
  ["**Beslut**\n\n- Planen antas\n- Taxan höjs", ["Planen antas", "Taxan höjs"]],
  ["### Beslut\n\nPlanen antas.", ["Planen antas."]],
  ["Beslut: Planen antas. Vera återkommer i maj.", ["Planen antas.", "Vera återkommer i maj."]],
  [
    "Beslut:\natt anta planen\natt höja taxan\nsamt att tacka Vera.",
    ["att anta planen", "att höja taxan", "samt att tacka Vera."],
  ],
  [
    "Beslut:\n\natt anta planen\n\natt höja taxan\n\nsamt\n\natt tacka Vera.",
    ["att anta planen", "att höja taxan", "att tacka Vera."],
  ],
  [
    "Beslut:\natt anta planen,\natt höja taxan, samt\natt tacka Vera.",
    ["att anta planen", "att höja taxan", "att tacka Vera."],
  ],
  ["Beslut:\n• Planen antas\n• Taxan höjs", ["Planen antas", "Taxan höjs"]],
  ["Beslut:\n- att anta planen\n- att höja taxan", ["att anta planen", "att höja taxan"]],
  ["Beslut:\n1. att anta planen\n2. att höja taxan", ["att anta planen", "att höja taxan"]],
  ["Beslut Miljö och klimat:\nPlanen antas.\nBeslut Skola:\nTaxan höjs.", ["Planen antas.", "Taxan höjs."]],
  ["Styrelsens beslut\natt anta planen", ["att anta planen"]],
  ["Beslut att anta planen.", ["att anta planen."]],
  ["Överenskommelse: Styrelsen skriver till staten.", ["Styrelsen skriver till staten."]],
  ["- Anna berättade\n- Vi enades om att köpa vagnen", ["att köpa vagnen"]],
  ["Styrelsen landade i att målet ska vara gemensamt.", ["att målet ska vara gemensamt."]],
  ["Styrelsen kom fram till att fråga staten.", ["att fråga staten."]],
  ["Styrelsen kom fram till att frågan är viktig.", []],
  ["Kommunerna enades om att fråga staten.", ["att fråga staten."]],
  ["Kommunerna beslutade att höja taxan.", []],
  ["Informationen antecknas.", ["Informationen antecknas."]],
  ["Beslut\nPlanen avslås.\nSkäl för beslutet\nDen är för dyr.", ["Planen avslås."]],
  ["Beslut\nPlanen avslås.\nOmröstning begärs\nJa-röst för avslag, nej-röst för bifall.", ["Planen avslås."]],
  ["Ställningstagande\nStyrelsen stödjer förslaget.", ["Styrelsen stödjer förslaget."]],
  ["Styrelsen beslutar\natt anta planen\natt höja taxan", ["att anta planen", "att höja taxan"]],
  ["Beslut\nStyrelsen beslutar\natt anta planen", ["att anta planen"]],
  ["Beslut:\nStyrelsen beslutar att anta planen.", ["att anta planen."]],
  ["Styrelsen beslutade att anta planen.", ["att anta planen."]],
  ["Styrelsen beslöt enhälligt att anta planen.", ["att anta planen."]],
  ["Styrelsen beslutade, efter en kort diskussion, att anta planen.", ["att anta planen."]],
  ["Styrelsen beslutar att anta planen samt att höja taxan.", ["att anta planen", "samt att höja taxan."]],
  [
    "Styrelsen beslutar att anta planen och att i övrigt godkänna förslaget.",
    ["att anta planen", "och att i övrigt godkänna förslaget."],
  ],
  [
    "Styrelsen beslutar att ge Vera i uppdrag att se över planen och att återkomma i maj.",
    ["att ge Vera i uppdrag att se över planen och att återkomma i maj."],
  ],
  [
    "Styrelsen beslutar att planen ska gälla i två år och att anta den igen därefter.",
    ["att planen ska gälla i två år och att anta den igen därefter."],
  ],
  [
    "Beslutas att frågan vilar samt att Vera hör sig för.",
    ["att frågan vilar", "samt att Vera hör sig för."],
  ],
  ["Vera berättade. Det beslutades att anta planen. Alla var nöjda.", ["att anta planen."]],
  ["Efter diskussion beslutades att anta planen.", ["att anta planen."]],
  ["Styrelsen bestämde att planen antas.", ["att planen antas."]],
  ["Mötet enades om att avvakta.", ["att avvakta."]],
  ["Alla var nöjda. Beslut: Planen antas. Vera återkommer.", ["Planen antas.", "Vera återkommer."]],
  ["Planen godkändes.", ["Planen godkändes."]],
  ["Protokollet lades till handlingarna.", ["Protokollet lades till handlingarna."]],
  [
    "Protokollet från den 3 mars läggs med godkännande till handlingarna.",
    ["Protokollet från den 3 mars läggs med godkännande till handlingarna."],
  ],
  ["Lades till handlingarna.", ["Lades till handlingarna."]],
  ["Informationen noteras.", ["Informationen noteras."]],
  ["Vera Sund valdes till justerare.", ["Vera Sund valdes till justerare."]],
  ["Till justerare utses Vera Sund.", ["Till justerare utses Vera Sund."]],
  ["Ärendet bordlades.", ["Ärendet bordlades."]],
  ["Dagordningen godkänd utan ändring.", ["Dagordningen godkänd utan ändring."]],
  ["Styrelsen tog del av rapporten.", ["Styrelsen tog del av rapporten."]],
  ["Gruppen enades om den 5 maj.", ["Gruppen enades om den 5 maj."]],
  ["Beslutet blev att anta planen.", ["att anta planen."]],
  ["Beslutat att anta planen.", ["att anta planen."]],
  ["Frågan tas upp på nästa möte.", ["Frågan tas upp på nästa möte."]],
  ["Styrelsen avvaktar med valet.", ["Styrelsen avvaktar med valet."]],
  ["Gruppen kom överens om att dela kostnaden.", ["att dela kostnaden."]],
  ["Vi bestämde att ses i maj.", ["att ses i maj."]],
  ["Punkten utgår.", ["Punkten utgår."]],
  ["Ärendet utgick p.g.a. tidsbrist.", ["Ärendet utgick p.g.a. tidsbrist."]],
  ["Styrelsen utsåg båda kandidaterna.", ["Styrelsen utsåg båda kandidaterna."]],
  ["Styrelsen noterar informationen.", ["Styrelsen noterar informationen."]],
  [
    "Beslut: Styrelsen godkände inte förslaget men vill se ett nytt.",
    ["Styrelsen godkände inte förslaget men vill se ett nytt."],
  ],
  ["Attsats ett bifalles. Attsats två avslås.", ["Attsats ett bifalles.", "Attsats två avslås."]],
  ["Uppdras åt Vera att se över planen.", ["Uppdras åt Vera att se över planen."]],
  ["Beslut:\natt söka bidraget gemensamt\natt höja taxan", ["att söka bidraget gemensamt", "att höja taxan"]],
  [
    "Beslut:\nStyrelsen förordar hyra.\nEkby tecknar avtalet.\nAlla kommuner betalar lika.",
    ["Styrelsen förordar hyra.", "Ekby tecknar avtalet.", "Alla kommuner betalar lika."],
  ],
  [
    "Styrelsens beslut\nÄrendet bordläggs.\nVera tar fram en kalkyl till dess.",
    ["Ärendet bordläggs.", "Vera tar fram en kalkyl till dess."],
  ],
  [
    "Styrelsen beslöt att bifalla motionen och att uppdra åt Vera att bygga bryggan.",
    ["att bifalla motionen", "och att uppdra åt Vera att bygga bryggan."],
  ],
  [
    "Styrelsen beslutar att tacka för informationen samt att Vera bjuder in banken i maj.",
    ["att tacka för informationen", "samt att Vera bjuder in banken i maj."],
  ],
  ["Planen finns, se bilaga 1. Nätverket godkände den.", ["Nätverket godkände den."]],
  ["Utfallet framgår av bilaga 2. LAG noterar informationen.", ["LAG noterar informationen."]],
  ["Styrelsen beslutar\n1 att anta planen\n2 att höja taxan", ["att anta planen", "att höja taxan"]],
  ["Au:s beslut\natt anta planen", ["att anta planen"]],
  ["Enhälligt beslut: Planen antas.", ["Planen antas."]],
  ["Beslöts: Planen antas.", ["Planen antas."]],
  ["Per capsulam-beslut: Planen antas.", ["Planen antas."]],
  ["Styrelsen tog rapporten till protokollet.", ["Styrelsen tog rapporten till protokollet."]],
  ["Beslut enligt förslag.", ["enligt förslag."]],
  ["Styrelsens beslut blev att anta planen.", ["att anta planen."]],
  ["Styrelsen beslutar bordlägga ärendet.", ["bordlägga ärendet."]],
  ["Styrelsen beslutar uppdra åt Vera att se över planen.", ["uppdra åt Vera att se över planen."]],
  ["Styrelsen tackar för informationen.", ["Styrelsen tackar för informationen."]],
  ["Styrelsen anser motionen besvarad.", ["Styrelsen anser motionen besvarad."]],
  ["Årsmötet gav styrelsen ansvarsfrihet.", ["Årsmötet gav styrelsen ansvarsfrihet."]],
  ["Styrelsen diskuterade planen. Beslut tas vid nästa möte.", ["Beslut tas vid nästa möte."]],
])("%j decides", (text, expected) => {
  const dropSamt = (clause: string) => clause.replace(/^(?:samt|och) (?=att)/, "");
  expect(decisions(text).map(dropSamt)).toEqual(expected.map(dropSamt));
});

test.each([
  "Styrelsen beslutade 171027 att uppdra åt gruppen att kartlägga läget.",
  "Styrelsen beslutade den 3 maj att anta planen.",
  "Kommunfullmäktige i Alby beslutade att höja taxan.",
  "Regeringen har beslutat att höja taxan.",
  "Vera berättade att rådet beslutat att göra ett omtag.",
  "Konsulten har valts genom upphandling.",
  "Befolkningen antas öka med två procent.",
  "Planen som antogs i fjol ska ses över.",
  "Vid förra mötet godkändes planen.",
  "Planen antogs 2018 av alla medlemmar.",
  "Förslaget ska godkännas av styrelsen i maj.",
  "Anmäls.",
  "Beslutet blev att alla skulle ta frågan med sig hem.",
  "Planen är antagen i alla kommuner.",
  "Gruppen var överens om att det behövs fler bussar.",
  "Gruppen var enig om att frågan är så viktig att det kan bli aktuellt att stå utanför.",
  "En plan som är fastställd gäller.",
  "Ordföranden förklarar mötet avslutat.",
  "Vem valdes till justerare?",
  "Vera lade fram ett förslag.",
  "Förslag till beslut: Styrelsen föreslås anta planen.",
  "Förslag till beslut\natt anta planen\natt höja taxan",
  "Yrkande\nVera Sund (S) yrkar att planen avslås.",
  "Reservation\nNils Berg reserverar sig mot att planen godkänns.",
  "Beslutsgång\nOrdföranden ställer förslagen mot varandra och finner att planen antas.",
  "Beslutsunderlag\nTjänsteskrivelse där planen godkänns.",
])("%j decides nothing", (text) => {
  expect(decisions(text)).toEqual([]);
});

test("what stands apart from the decision is no part of it", () => {
  const text =
    "Yrkanden\nNils Berg yrkar avslag.\nBeslutsgång\nOrdföranden finner att planen antas.\nStyrelsens beslut\natt anta planen\nReservation\nNils Berg reserverar sig.\nBeslutet skickas till\nMedlemmarna";
  expect(decisions(text)).toEqual(["att anta planen"]);
});

test("a heading that tells what was decided is the decision", () => {
  expect(itemOf("Dagordningen godkändes.").decisions.map(({ text }) => text)).toEqual([
    "Dagordningen godkändes.",
  ]);
  expect(itemOf("Vera öppnade mötet.").decisions).toEqual([]);
  expect(itemOf("Dagordningen godkändes\n\nDet gick fort.").decisions).toEqual([]);
});

test("a report after the decision is no part of it", () => {
  expect(decisions("Beslut:\nPlanen antas.\nVera berättade om läget i kommunerna.")).toEqual([
    "Planen antas.",
  ]);
});

test("text after the decision is no part of it", () => {
  expect(decisions("Beslut:\n\natt anta planen\n\nVera tackade alla för ett gott arbete.")).toEqual([
    "att anta planen",
  ]);
});

test("a clause goes on over a page break", () => {
  const text = "Beslut\natt föreslå medlemmarna en taxa att gälla\n\ffrån och med nästa år\natt höja hyran";
  expect(decisions(text)).toEqual([
    "att föreslå medlemmarna en taxa att gälla från och med nästa år",
    "att höja hyran",
  ]);
});

test("a clause goes on over its lines", () => {
  const text =
    "Styrelsen beslutar\natt lägga till en fråga om de nya skyltarna vid den södra infarten och vid torget i\nAlby\natt höja hyran";
  expect(decisions(text)).toEqual([
    "att lägga till en fråga om de nya skyltarna vid den södra infarten och vid torget i Alby",
    "att höja hyran",
  ]);
});

test.each([
  ["Förslag till beslut: Styrelsen föreslås anta planen.", ["Styrelsen föreslås anta planen."]],
  [
    "Förslag till beslut\natt anta planen\natt höja taxan\nBeslut\natt anta planen",
    ["att anta planen", "att höja taxan"],
  ],
  ["Arbetsutskottets förslag till beslut:\n- Planen antas", ["Planen antas"]],
])("%j proposes", (text, expected) => {
  expect(bodyOf(text, { body: "Styrelsen" }).proposals?.map((each) => each.text)).toEqual(expected);
});
