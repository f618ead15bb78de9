// What reading one document may cost. The largest real minutes take a tenth of it.

export interface Bounds {
  /** From the moment the document is handed over. */
  milliseconds: number;
  /** What JavaScript may keep, and all memory of the process, buffers and compiled code included. */
  heapMegabytes: number;
  megabytes: number;
  /** How long a reader without work stays. */
  idleMilliseconds: number;
}

export const ordinaryBounds: Bounds = {
  milliseconds: 60_000,
  heapMegabytes: 512,
  megabytes: 1024,
  idleMilliseconds: 5000,
};
