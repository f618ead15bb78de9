// What reading one document may cost. The largest real minutes take a tenth of it.
import type { Bounds } from "../../../platform/workers/bounded.ts";

export const ordinaryBounds: Bounds = {
  milliseconds: 60_000,
  heapMegabytes: 512,
  megabytes: 1024,
  idleMilliseconds: 5000,
};
