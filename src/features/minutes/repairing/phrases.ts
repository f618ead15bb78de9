// What Swedish minutes say over and over, in our own words: before a register has texts, this is what is known of how
// words follow upon each other.
export const phrases: readonly string[] = `
i år. I år. i fjol. nästa år. förra året. per år. varje år. under året. året efter. de senaste åren. två år. tre år. fyra år.
fem år. 5 år. 10 år. 20 år. 25 år. 2019 år. fyller 10 år. fyller 50 år. för ett år sedan. för två år sedan. inom ett år. om ett år.
vid årets slut. i början av året. under hela året. ett år i taget. årets första möte. år 2019. år 2024. från år till år. kr per år. till år 2030. före år 2025. från år 2020. år 2027 och år 2035. personer per år. gånger per år. 1 år i taget. under 2 år.
är det möjligt att. det är viktigt att. det är bra att. som är klart. det är angeläget att. frågan är om. är positiv till.
är beredd att. är tänkt att. är på gång. så är fallet. är en del av. är inte klart. är med på mötet. som är berörda. är frånvarande.
var närvarande. har varit. hade inget att erinra. inte heller. har fått i uppdrag att. har tagit fram. får i uppdrag att. fick i uppdrag.
ska få. kan få. att få. få till stånd. få in. går att. gå vidare med. gå igenom. går igenom. att gå. på gång. pågår. en gång per år.
på mötet. på nästa möte. på dagens möte. på plats. på distans. på förslag av. på begäran av. på grund av. på sikt. på så sätt.
på samma sätt. på följande sätt. på uppdrag av. på kommunens webbplats. på tur att. på bordet. i och på.
så snart som möjligt. så att alla. så länge. så många som möjligt. även så. allt så. och så vidare.
när det gäller. när mötet öppnas. när förslaget är klart. när det är klart. då mötet avslutades. då frågan väcktes. där så är möjligt.
för att. för närvarande. för kännedom. för beslut. för information. för yttrande. för egen del. inför mötet. inför nästa möte. därför.
före sommaren. före den 1 juni. före årsskiftet. efter årsskiftet. vid årsskiftet. under våren. under hösten. till våren. till hösten.
i höst. i vår. vårens möten. höstens möten. våra medlemmar. vår kommun. vårt arbete. vårt förslag. våra kommuner. hos oss.
föregående protokoll lades till handlingarna. föregående mötes protokoll gicks igenom och godkändes. dagordningen godkändes.
dagordningen godkänns. mötet öppnas. mötet öppnades. mötet avslutas. mötet avslutades. ordföranden hälsade alla välkomna.
ordförande öppnade mötet. ordföranden tackade för visat intresse. val av justerare. att justera dagens protokoll. till justerare utsågs.
vid protokollet. protokollet justeras. närvarande. övriga närvarande. ej närvarande. anmält förhinder. meddelat frånvaro. tjänstgörande
ersättare. ersätter. kommundirektör. kommundirektörer. kommundirektörerna. kommundirektörsgruppen. kommundirektörsmötet. ordförande.
vice ordförande. ordföranden. styrelsens ordförande. kommunalråd. kommunstyrelsens ordförande. förvaltningschef. räddningschef.
näringslivschef. miljöchef. samhällsbyggnadschef. ekonomichef. förbundsdirektör. förbundschef. verksamhetsledare. projektledare.
föredragande. föredrar ärendet. föredrog ärendet. redogör för. redogjorde för. redogjorde för ärendet. ärendet. ärendebeskrivning.
ärendet återremitteras. ärendet bordläggs. beslut. beslutar att. beslutade att. beslutar föreslå. föreslår att. föreslås besluta att.
förslag till beslut. enligt förslag. enligt förslaget. i enlighet med förslaget. bifall till förslaget. avslår. avslog. avslår förslaget.
tillstyrker. att godkänna. att anta. att fastställa. att lägga informationen till handlingarna. att återkomma. återkommer till nästa möte.
återkommer med förslag. återkommer i frågan. återrapport. återrapportering. uppdrar åt. uppdrogs åt. ger i uppdrag åt. i uppdrag att ta fram.
ta fram ett underlag. ta fram ett förslag. tas upp på nästa möte. tar upp frågan. lyfter frågan. lyfte frågan. frågan diskuterades.
frågor. övriga frågor. inga övriga frågor. övrigt. inget övrigt. övriga ärenden. öppna frågor. frågorna. i frågan. frågan om. en fråga.
nästa möte. nästa möte äger rum. nästkommande möte. tid och plats för nästa möte. kommande möten. mötestider. mötesdatum. möteslokal.
sammanträde. sammanträdet. sammanträdesdatum. sammanträdesprotokoll. arbetsgruppen träffas. träffen. träffar. på träffen.
skickas ut. skickar ut. sänds ut. bifogas. se bilaga. enligt bilaga. handlingar. möteshandlingar. lägesrapport. läget. nuläget.
nulägesbeskrivning. läget i kommunerna. om läget. hur läget är. känt sedan tidigare. välkänt. vård. hälso- och sjukvård. män och kvinnor.
pröva. prövas. prövning. f.d. den f d gruppen. fd ordförande. bör prövas. ändras.
värdet av. av stort värde. flera län. hela länet. i länet. säga. sägs. vi sänder. gör det. gör att. får vi. vi får. kan göra. hör till. aktuellt läge. pågående arbete. pågående projekt. fortsatt arbete. det fortsatta arbetet. löpande. fortlöpande.
åtgärd. åtgärder. åtgärdas. åtgärdsplan. handlingsplan. målbild. mål och medel. mål. målet är att. måluppfyllelse. målgrupp.
verksamhetsplan. verksamhetsberättelse. årsredovisning. årsbokslut. delår. delårsrapport. årsmöte. årsstämma. årsplan. årshjul.
budget för år. budgeten för nästa år. medlemsavgift. kostnader. kostnaden fördelas. fördelning. fördelas efter folkmängd. bidrag.
ansöker om. ansökan. ansökningar. sökande. söka medel. medfinansiering. överenskommelse. överenskommelsen. överenskommet.
avtal. samverkansavtal. upphandling. gemensam upphandling. utvärdering. uppföljning. följa upp. följs upp. följer. följande. enligt följande.
jämfört med. jämförelse. gäller från och med. gällande. gäller. väg och järnväg. kollektivtrafik. trafik. trängsel. infrastruktur.
miljö och klimat. klimat och miljö. miljön. miljömål. hållbar utveckling. hållbarhet. hälsa. hälsa och sjukvård. vård och omsorg.
sjukvård. socialtjänst. äldreomsorg. äldre. skola. förskola. grundskola. gymnasieskola. vuxenutbildning. högskola. universitet.
kompetensförsörjning. arbetsmarknadsfrågor. näringsliv. näringslivet. näringslivsfrågor. företag. företagare. turism. besöksnäring. besökare.
landsbygd. stad och land. kommunen. kommunerna. medlemskommunerna. länet. länsstyrelsen. regionen. Region Skåne. Västra Götaland.
Västerås. Göteborg. Malmö. Örebro. Jönköping. Linköping. Norrköping. Gävle. Umeå. Luleå. Växjö. Skåne. Småland. Halland. Värmland.
Västmanland. Östergötland. Södermanland. Sörmland. Jämtland. Härjedalen. Gästrikland. Hälsingland. Ångermanland. Västerbotten. Norrbotten.
Trafikverket. Skatteverket. Tillväxtverket. Naturvårdsverket. Sveriges Kommuner och Regioner. förbundet. kommunförbundet. förbundsstyrelsen.
räddningstjänsten. räddningstjänst. överförmyndare. nämnd. nämnden. gemensam nämnd. fullmäktige. direktionen. styrelsen. arbetsutskottet.
ledamot. ledamöter. ledamöterna. ersättare för. representant för. representanter från. representerar. utser. utsågs. utsedd. valdes.
väljs. väljer. val av ordförande. omval. nyval. jäv. anmäler jäv. anmälde jäv. deltog inte i beslutet. reserverar sig. reservation.
röstning. omröstning. röstade ja. röster. röst. avstår. ställer proposition. finner att. konstaterar att. konstaterades att.
önskemål. önskar. önskar att. synpunkter. inkomna synpunkter. lämna synpunkter. lämnar. lämnades. lämnas. ställning. ta ställning till.
möjlighet att. möjligheten. möjligheter. möjligt. nödvändigt. behöver. behövs. behövde. bör. borde. måste. får. fått.
själv. själva. särskilt. särskild. framför allt. framöver. framåt. framgår. framgår av. utifrån. från. därifrån. varifrån. härifrån.
mellan kommunerna. både. båda. bådas. således. likaså. också. även om. ändå. ändra. ändras. ändringar. ändringen. tillägg. med tillägget.
värd. värdkommun. värdskap. stå värd för. står för. stå. stöd. stödja. stöder. till stöd för. stöd till. stort. större. största. störst.
språk. svårt. svårigheter. svår. hur många. många. flera. färre. först. första. i första hand. den första. för det första. förra. förre.
några. något. någon. någonting. nåddes. nå. nått. når. nätverk. nätverket. nätverksträff. nätverken. kunskap om. kännedom om. känner till.
hjälp. hjälpa. hjälpa till. hjälpmedel. lån. långsiktig. långsiktigt. lång sikt. länk. länken. läser. läsa. läst. lärande. lärdomar.
över tid. över hela. över. överens. översyn. översikt. översiktsplan. överlag. överföring. överklagas. översänds. överlämnas. tillsammans.
håller i. håller på att. hålls. hölls. hålla. hållas. håll. hållit. bjöd in. bjuder in. inbjudan. välkommen. välkomna. vänligen. vänder sig.
dragning. dra i gång. drar. i gång. igång. komma igång. sätta igång. starta. börja. börjar. började. påbörjas. påbörjat. påbörjades. 
öka. ökar. ökade. ökat. ökning. ökningen. öppet. öppen. öppna. öppnas. öppnade. öster. östra. västra. väster. söder. södra. norra. vänster. höger.
måndag. tisdag. onsdag. torsdag. fredag. lördag. söndag. måndagen den. tisdagen den. lördagen den. söndagen den. januari. augusti. maj. mars.
förmiddag. eftermiddag. dagtid. klockan. kl. minuter. timmar. vecka. veckor. månad. månader. varje månad. i månaden. per månad. månadsvis.
`
  .split(".")
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== "");

/** Common names with these letters in them, besides the given names that the reader knows; and some that stand without. */
export const commonNames: ReadonlySet<string> = new Set(
  `
Björn Göran Håkan Åke Åsa Mårten Sören Jörgen Börje Örjan Östen Gösta Pär Märta Ingemar Bengt-Åke Lars-Åke Jan-Åke
Karl-Göran Björk Björklund Börjesson Möller Nordström Lindström Bergström Engström Hellström Sandström Söderström
Åström Öström Öberg Åberg Åkesson Åkerlund Sjöberg Sjögren Sjöström Lindgren Löfgren Löf Höglund Högberg Näslund
Nyström Wikström Malmström Mårtensson Jönsson Pålsson Månsson Håkansson Göransson Jörgensen Svärd Hård Träff Sköld
Söderberg Söderlund Östlund Österberg Ångström Ekström Källström Forsström Sundström Grönlund Grönvall Rönn Rönnberg
Törnqvist Törnblom Bäckström Bäcklund Fältström Hägg Häggström Ågren
Alm Ask Back Berg Blom Dahl Ek Falk Hall Holm Lind Lund Malm Palm Sand Strand Sund Wall
`
    .trim()
    .split(/\s+/),
);

/** Surnames that are much more common with these letters than without. */
export const commonSurnames: ReadonlySet<string> = new Set(
  `Björk Fält Gård Hård Hägg Hök Kärr Lång Löf Löv Näs Stål Ståhl Sköld Svärd Träff Äng Ås Öhman Öhrn Örn Norén Lidén Odén Udén
Lindén Rosén Hedén Dalén Wallén Nordén Bergén Sundén`.split(/\s+/),
);
