// Minutes to correct: a header, people, and three items with something of everything under them.
import type { MinutesRecord } from "../record.ts";
import { recordOf } from "../reading/fixtures.ts";

export const minutesText = `Kommundirektörsmöte Sjöriket

Minnesanteckningar

Mötesdatum\t2019-11-26
Plats och tid\tKommunhuset, Myrås, kl. 13:00-16:00
Närvarande\tMaria Udd (Myrås, ordförande), Sten-Ove Fält (Granbo), Berit Kvarn (Albro)
Vid protokollet\tTuva Lind

1. Föregående protokoll

Beslut: Protokollet från kommundirektörsmötet den 24 september lades till handlingarna.

2. Aktivitetsplan för näringsliv (bil. 2)
Föredragande: Sebastian Dal, enhetschef, Vikby kommun

Kommundirektörsgruppen var positiv till förslaget med följande inspel:
- Det är viktigt att näringslivsgruppen samarbetar med högskolan.
- Planen behöver en tydlig ägare i varje kommun.

Beslut: Aktivitetsplanen godkändes.

3. Rapportörer för arbetsgrupperna
Föredragande: Maria Udd, Myrås

Beslut:
- En eller flera kommundirektörer utses till rapportörer för att följa arbetsgruppernas arbete.
- Maria Udd återkommer med en lista över representanter på kommundirektörsmötet den 30 januari.
`;

export const minutesRead = (): MinutesRecord => recordOf(minutesText);

/** Where words stand in the minutes. */
export function wordsAt(words: string, text = minutesText): [number, number][] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the minutes have no '${words}'`);
  return [[start, start + words.length]];
}
