// Minutes of an invented cooperation, as its secretary would have written them.
import { ok } from "../../lib/result.ts";
import type { File } from "./registering/document.ts";

export const sjoriket = { slug: "sjoriket", name: "Sjöriket" };

export const june = minutes(
  "Mötesdatum\t2019-06-11",
  `1. Föregående protokoll

Beslut: Protokollet från kommundirektörsmötet den 23 april lades till handlingarna.

2. Aktivitetsplan för näringsliv (bil. 2)
Föredragande: Sebastian Dal, enhetschef, Vikby kommun

Kommundirektörsgruppen var positiv till förslaget med följande inspel:
- Det är viktigt att näringslivsgruppen samarbetar med högskolan.

Beslut: Aktivitetsplanen godkändes.

3. Rapportörer för arbetsgrupperna
Föredragande: Maria Udd, Myrås

Beslut:
- En eller flera kommundirektörer utses till rapportörer för att följa arbetsgruppernas arbete.
- Maria Udd återkommer med en lista över representanter på kommundirektörsmötet den 26 november.
`,
);

export const november = minutes(
  "Mötesdatum\t2019-11-26",
  `1. Föregående protokoll

Beslut: Protokollet från den 24 september lades till handlingarna.

2. Rapportörer
Föredragande: Maria Udd, Myrås

På kommundirektörsmötet den 11 juni beslutades att en eller flera kommundirektörer ska utses till rapportörer som följer arbetsgruppernas arbete.

Beslut: Maria Udd och Sten-Ove Fält utses till rapportörer.
`,
);

/** June, after a scanner has been at it: the header is gone, and so is the date. */
export const juneUndated = june.replace(/Mötesdatum[^\n]*\nPlats[^\n]*\n/, "");

export const january = minutes(
  "Mötesdatum\t2020-01-30",
  `1. Föregående protokoll

Beslut: Protokollet från den 26 november godkändes.

2. Bostadsbrist

Beslut: att uppdra åt Granbo och Vikby att till mötet den 25 mars återkomma med en gemensam bild av bostadsbristen
`,
);

export function minutes(date: string, items: string): string {
  return `Kommundirektörsmöte Sjöriket

Minnesanteckningar

${date}
Plats och tid\tKommunhuset, Myrås, kl. 13:00-16:00
Närvarande\tMaria Udd (Myrås, ordförande), Sten-Ove Fält (Granbo), Berit Kvarn (Albro), Nils-Gunnar Sund (Vikby)
Övriga medverkande\tSebastian Dal (Vikby)
Vid protokollet\tTuva Lind

${items}`;
}

export function textFile(path: string, text: string): File {
  return { path, open: async () => ok(Buffer.from(text)) };
}

/** Minutes of June whose speaker nobody else knows. */
export const speaking = minutes(
  "Mötesdatum\t2019-06-11",
  `1. Aktivitetsplan för näringsliv
Föredragande: Örjan Fröjd, enhetschef, Vikby kommun

Kommundirektörsgruppen var positiv till förslaget, och frågan återkommer på nästa möte.

Beslut: Örjan Fröjd återkommer med ett förslag på kommundirektörsmötet den 26 november.
`,
);
/** The same, after a machine that reads English has been at it. */
export const misread = speaking
  .replaceAll(/[åä]/g, "a")
  .replaceAll("möte", "méte")
  .replaceAll("Möte", "Méte")
  .replaceAll("ör", "ér")
  .replaceAll(/[ö]/g, "6")
  .replaceAll("Ö", "O");
