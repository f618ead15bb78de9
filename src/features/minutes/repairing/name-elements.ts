// What Swedish names of people and places are put together of, in our own list: 'Björk' and 'ås', 'Sälg' and 'ström'. Those
// that have lost nothing stand among them, so that 'Malmberg' is a name as it stands. A number says how much more common
// than the others one is, where letters alone leave two.

const beginnings = weighted(`
björk:3 hjälm björn:2 bjäl blå bråt bräck bränn bröt bäck:4 båt bäver böl bör dröm fjäll fjäder fläck fält färj får fågel gräs gräns grå
grön:4 gås gädd gäll gärd gård gårds göt göta hård häg hägg:2 häger häll häl häls hälsing häst hässel hässle här härads håll hål hög:3 högs
hök hörn höst järn jätte kål kåll käll:3 källs kärn kärr kråk krök köp lång länn löf:3 löv:3 lövs lönn lök lögd mån mård mås mäl mälar
mörk mört mjö mjöl möll mölle näck näs:2 näset nöt pål päl pärl råd rå råg räv räf rör rönn:2 röd:2 rök rös sjö:4 säf säv säl sälg säll
säter säters såg sång sör:2 söder:4 skär skäll skål sköld skön slätt slån smör små snö spång språng stål ståhl stjärn:2 stjärne stör
ström:3 strå strål stråle svärd sväng tjäder tjärn tång tärn törn:2 törne träd träsk trång tvär väg väst väster:3 västan västra vänd vänn vän
vänner väd värm värn växjö våg vår vård vång å:0.5 åker:3 åkers åk ål:0.5 åhl ålder ålg åm ång ångs ås:2 åse äng:3 ängs älg älv älvs äppel äpple ärl
ärtö ö:0.5 öd öhr ör örn örne öst:3 öster:4 öresund över övre öx öxne östra södra förs förslöv göran jörgen mårten håkan måns börje östen åke pål jön lång
mellan norra nedre yttre inre stora lilla nya gamla lill stor ny:2 gammel
al ahl:3 alm ask asp back:2 bark ber berg:3 berga bi bjur blom bo bok bol borg bred bro brunn brink by dal dahl djup dom dun ed edel ek:3
ekel el els en eng er fager falk fall fin fisk flod flor fors:2 forss fri frid fur furu gam gran:2 grund gryt gull gustav hag haga hagel hall:4 hallen
hammar ham hamn har hassel hav hed:2 hede hel hell hem hill hjalmar hjort hol holm:3 horn hult hyl hylt il ing is jakob kal kall kalm karl karls katt kil
kind kjell klar klint knut kol kors krist kron kull kung kungs kvarn lager lamm land lax led lid lilj lilje lin lind:4 linde linn ling ljung:2
ljus lock lugn lund:3 lunda ly lyck lyng mal malm:2 man mark mat mel mo moss munk myr nor nord:4 norr:2 ob od ol olofs or os palm pet pil ram rams ran
ren ring ris ro roos ros rosen ross rot rud run rut ryd sal salt sam sand:3 sander segel sel sig silf silfver silver skar skarp skog:2 skogs sol son spar stav sten:4
stens stolt strand sund:3 sunds sved svan svart svens tal tall tegel tid tim ting toft tor torn torne tors torp tran troll trog tull tun tyr udd ulf ulv
un upp utter vad val vall:2 van varg vass ved vester vid vik vild vin vinter vis vit wahl wall wester west wik win yng
`);

const endings = weighted(`
ström:5 bäck:3 sjö:4 sjön sjöns sjöbygden näs:4 näset ås:3 åsen ö:2 ön öarna gård:3 gårde gården gårda fält fälth hög högen häll hälla källa källan skär:2
skären kärr kärret träsk tjärn tjärnen träd löf:2 löv äng ängen ånger åker:2 åkern åkra åkers ån åns ådal ådalen änge änget bränna bråten bråt
säter:2 sätra sätern sätt sätter slätt slätten väg vägen våg vågen måla köping:2 köpings sköld skiöld hjälm ör öra ören höjd höjden härad härads län läns kläpp
krök vång vången fjärd fjärden fjäll fjällen gärde gärdet lösa rödjan rön stråle tång tången mån åsele sånger ån bärke bråna gråten mörtsjö båge båda brännan
göl gölen håla hålan hållet håll kråka märke mölla rås räng röra röd sågen sån sjöholm sjövik källs väster öster vägg vänge värn åbro ände älg älv älven
én:2 berg:5 berga berget by:3 byn bygd bygden bo:2 boda borg bro:2 bruk brunn brink blad blom dal dala dalen dahl ed eke falla fall fall feldt felt fors:2
forsen forss gren:4 grund hag haga hagen hall hammar hamn hamra hed heden hem hill hof holm:4 holma hov hult:2 hus kil klint kulla kullen kvist:2 quist
qvist kvarn land landa lid liden lin lind linge ling lund:5 lunda lunden löfs mad mal malm man:4 mar mark:2 mo mon mora mosse mossen myr myra nor rot rud rum
ryd rydh sala sele skog skoga skogen son:2 sson:3 stad stam stan stedt sten strand:2 sta sund:2 sved tofta torp:2 torpa tuna udd udden vad vall:2 valla
vallen veka vi vik:2 viken ved ell:2 ert in is inge unge arp um sala
`);

/** A short beginning tells nothing. */
export const beginsName = (part: string): boolean => part.length > 2 && beginnings.has(part.toLowerCase());

function weighted(list: string): ReadonlyMap<string, number> {
  const counted = list
    .trim()
    .split(/\s+/)
    .map((each): [string, number] => {
      const [element = "", weight = "1"] = each.split(":");
      return [element, Number(weight)];
    });
  const all = counted.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(counted.map(([element, weight]) => [element, weight / all]));
}

/** Of names begun or ended with some other word: 'Gryt' in 'Grytås'. */
const otherWords = 0.2 / 30_000;

/** How likely a name is, put together of two of these; or of one, and a word that the dictionary has. */
export function likelyOfElements(name: string, isWord: (word: string) => boolean): number {
  const word = name.toLowerCase();
  let likely = 0;
  for (let at = 1; at < word.length; at += 1) {
    const end = word.slice(at);
    const ends = endings.get(end) ?? 0;
    const begins = likelyBeginning(word.slice(0, at));
    // Of 'Romano', no island is made.
    if (end.length < 3 && !beginnings.has(word.slice(0, at))) continue;
    if (ends > 0) likely += begins * ends;
    else if (begins > otherWords && end.length > 3 && isWord(end)) likely += begins * otherWords;
  }
  return likely;

  function likelyBeginning(beginning: string): number {
    const begins = beginnings.get(beginning);
    if (begins !== undefined) return begins;
    const joined = beginning.endsWith("s") ? (beginnings.get(beginning.slice(0, -1)) ?? 0) * 0.2 : 0;
    return Math.max(joined, beginning.length > 2 && isWord(beginning) ? otherWords : 0);
  }
}
