import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";

/** Lets COPY text through, counting its rows (a line feed inside a value is written as \n) and hashing it. */
export class CountedRows extends Transform {
  rows = 0;
  readonly #hash = createHash("sha256");
  readonly #counted: (rows: number) => void;

  constructor(counted: (rows: number) => void) {
    super();
    this.#counted = counted;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    let rows = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
    this.rows += rows;
    this.#counted(rows);
    done(null, chunk);
  }

  /** To be asked once, at the end. */
  sha256(): string {
    return this.#hash.digest("hex");
  }
}
