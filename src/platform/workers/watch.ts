// Beside what a worker's process is busy with: ends that when it takes too much memory, and when the process that wants
// its answers is gone.
import { workerData } from "node:worker_threads";
import { z } from "zod";

const { megabytes } = z.object({ megabytes: z.number() }).parse(workerData);
const parent = process.ppid;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  const isTooHeavy = process.memoryUsage.rss() > megabytes * 1_000_000;
  if (isOrphan || isTooHeavy) process.kill(process.pid, "SIGKILL");
}, 50);
