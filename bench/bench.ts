// What every part of the bench is given.
import type { Patience } from "./surroundings/quiet.ts";

export interface Scale extends Patience {
  /** Documents that are imported by the real command. */
  readonly documents: number;
  readonly itemsADocument: number;
  /** Items of the registers that search is measured over, each ten times the one before. */
  readonly registers: readonly number[];
  /** How long a page is loaded at a time. */
  readonly seconds: number;
  readonly questions: number;
  readonly restingMilliseconds: number;
}

export interface Bench {
  readonly scale: Scale;
  /** A folder of its own for each thing, gone when the bench ends. */
  readonly folder: (name: string) => Promise<string>;
  /** Tells the one who waits what is going on. */
  readonly say: (line: string) => void;
}

export const full: Scale = {
  documents: 1000,
  itemsADocument: 15,
  registers: [1000, 10_000, 100_000],
  rounds: 5,
  patience: 20_000,
  seconds: 4,
  questions: 210,
  restingMilliseconds: 20_000,
};

export const large: Scale = { ...full, registers: [...full.registers, 1_000_000] };
