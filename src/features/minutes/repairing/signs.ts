// What a sign that is read may have been written as.
import type { Damage } from "./damage.ts";

export interface Confusion {
  readonly read: string;
  readonly written: string;
  /** The logarithm of how likely the written letter is to be read so. */
  readonly cost: number;
}

type Readings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** By the letter that was written: how often it is read as what. What is left is read as it stands. */
const readings: Readonly<Record<Damage, Readings>> = {
  stripped: {
    å: { a: 1 }, ä: { a: 1 }, ö: { o: 1 }, Å: { A: 1 }, Ä: { A: 1 }, Ö: { O: 1 },
    é: { e: 1 },
  },
  garbled: {
    å: { a: 0.88, d: 0.03, é: 0.01, "4": 0.02, "3": 0.005, "&": 0.005, i: 0.003, aé: 0.003, e: 0.002 },
    ä: { a: 0.75, d: 0.07, é: 0.045, di: 0.02, ii: 0.015, "4": 0.015, éa: 0.006, "[d": 0.004, da: 0.006, ad: 0.004, aé: 0.003, éd: 0.003, e: 0.003, i: 0.003, "&": 0.003 },
    ö: { o: 0.66, é: 0.22, "6": 0.05, d: 0.03, dé: 0.01, oé: 0.01, ó: 0.005, ao: 0.004, aé: 0.003, a: 0.004, G: 0.01, g: 0.003, c: 0.002, "8": 0.003, "0": 0.003, ii: 0.002, e: 0.002, éo: 0.003 },
    Å: { A: 0.95 }, Ä: { A: 0.95 }, Ö: { O: 0.9, "6": 0.02, "0": 0.01, G: 0.002 },
    l: { I: 0.01, "|": 0.005, "1": 0.002, "|[": 0.001, "[": 0.001 },
    öj: { drij: 0.001, ij: 0.001 },
    ör: { dri: 0.002 },
  },
}; // prettier-ignore

export const confusions: Readonly<Record<Damage, readonly Confusion[]>> = {
  stripped: confusionsOf(readings.stripped),
  garbled: confusionsOf(readings.garbled),
};

/** Where a word begins, a letter may be lost altogether. */
export const lostAtBeginning: Readonly<Record<Damage, readonly Confusion[]>> = {
  stripped: [],
  garbled: confusionsOf({ å: { "": 0.005 }, ä: { "": 0.005 }, ö: { "": 0.005 } }),
};

function confusionsOf(read: Readings): Confusion[] {
  return Object.entries(read).flatMap(([written, shares]) =>
    Object.entries(shares).map(([sign, share]) => ({ read: sign, written, cost: -Math.log(share) })),
  );
}
