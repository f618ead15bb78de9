// Minutes of a body in which many people are called nearly alike, as machines that read scans make them.
import { minutes } from "../../src/features/imports/fixtures.ts";

const firsts = ["Anna", "Berit", "Carl", "Doris", "Erik", "Frida", "Gösta", "Hanna", "Ingvar", "Jonas"];
const surnames = ["Björkelund", "Sandström", "Lindqvist", "Hagberger", "Nordmark", "Torstensson"];
const places = ["Myrås", "Granbo", "Albro", "Vikby"];
const letters = "abcdefghijklmnoprstuvy";

/** The nth of them: those of one surname, each misread in a place of its own, are ten apart. */
export function nearName(n: number): string {
  const first = firsts[n % firsts.length] ?? "";
  const family = Math.floor(n / firsts.length);
  const surname = surnames[family % surnames.length] ?? "";
  const turn = Math.floor(family / surnames.length);
  const at = 1 + (turn % (surname.length - 1));
  const letter = letters[Math.floor(turn / (surname.length - 1)) % letters.length] ?? "";
  return `${first} ${turn === 0 ? surname : `${surname.slice(0, at)}${letter}${surname.slice(at + 1)}`}`;
}

/** Files of minutes, a meeting each, that among them name so many people. */
export function nearNames(documents: number, people: number): Record<string, string> {
  const files = Array.from({ length: documents }, (_, i) => {
    const present = Array.from({ length: 8 }, (__, j) => {
      const who = (i * 8 + j) % people;
      return `${nearName(who)} (${places[who % places.length]})`;
    });
    const [held, before, next] = [i, i - 1, i + 1].map(dayOf);
    const text = minutes(
      `Mötesdatum\t${held}`,
      `1. Föregående protokoll

Beslut: Protokollet från den ${before} godkändes.

2. Plan nummer ${i}
Föredragande: ${nearName((i * 7) % people)}, ${places[((i * 7) % people) % places.length]}

Beslut: att uppdra åt Granbo och Vikby att till mötet den ${next} återkomma med en plan ${i}
`,
    );
    return [`${i}.txt`, text.replace(/Närvarande\t.*/, `Närvarande\t${present.join(", ")}`)] as const;
  });
  return Object.fromEntries(files);
}

const dayOf = (i: number) =>
  new Date(Date.UTC(2006, 0, 10 + i * 9)).toISOString().slice(0, "2006-01-10".length);
