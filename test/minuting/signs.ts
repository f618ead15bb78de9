/** Every sign is written once, so that it can be told whether it was lost, doubled or brought back. */
export class Signs {
  #count = 0;
  readonly #rows = new Map<string, string>();
  readonly #erased = new Set<string>();
  readonly #doubted = new Set<string>();

  next(row: string): string {
    const count = this.#count++;
    // Every other one is a pair of surrogates.
    const sign = String.fromCodePoint((count % 2 === 0 ? 0x4e00 : 0x20000) + count);
    this.#rows.set(sign, row);
    return sign;
  }

  erase = (sign: string) => void this.#erased.add(sign);
  /** It was sent, and nobody knows whether it came. */
  doubt = (sign: string) => void this.#doubted.add(sign);
  unwrite = (sign: string) => void this.#rows.delete(sign);

  /** What must stand in a row. */
  in = (row: string): string[] =>
    [...this.#rows]
      .filter(([sign, at]) => at === row && !this.#erased.has(sign) && !this.#doubted.has(sign))
      .map(([sign]) => sign)
      .toSorted();

  /** What stands in a text of what must; one that was doubted may stand there. */
  among = (text: string): string[] =>
    signsOf(text)
      .filter((sign) => sign >= "\u4e00" && !this.#doubted.has(sign))
      .toSorted();
}

export const signsOf = (text: string): string[] => Array.from(text);
