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
    å: { a: 0.85, d: 0.03, "4": 0.03, "&": 0.01, i: 0.005, aé: 0.003, é: 0.003, e: 0.002 },
    ä: { a: 0.7, d: 0.08, é: 0.05, di: 0.03, ii: 0.03, "4": 0.02, da: 0.01, ad: 0.005, aé: 0.003, e: 0.003, i: 0.002, "&": 0.005 },
    ö: { o: 0.6, é: 0.25, "6": 0.06, d: 0.03, dé: 0.02, oé: 0.01, ó: 0.01, a: 0.004, "0": 0.004, ii: 0.003, e: 0.002, éo: 0.003 },
    Å: { A: 0.95 }, Ä: { A: 0.95 }, Ö: { O: 0.9, "6": 0.02, "0": 0.01, G: 0.005 },
    l: { I: 0.01, "|": 0.005, "1": 0.002, "|[": 0.001, "[": 0.001 },
    öj: { drij: 0.001, ij: 0.001 },
    ör: { dri: 0.002 },
  },
}; // prettier-ignore

export const confusions: Readonly<Record<Damage, readonly Confusion[]>> = {
  stripped: confusionsOf(readings.stripped),
  garbled: confusionsOf(readings.garbled),
};

function confusionsOf(read: Readings): Confusion[] {
  return Object.entries(read).flatMap(([written, shares]) =>
    Object.entries(shares).map(([sign, share]) => ({ read: sign, written, cost: -Math.log(share) })),
  );
}
