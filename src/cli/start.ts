// genbo start: serves the pages until it is stopped.
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startGenbo } from "../main.ts";
import { fill } from "../platform/messages.ts";
import { readSettings, type Settings } from "../platform/settings.ts";
import { recordFault } from "./fault.ts";
import { languageOf } from "./language.ts";
import { messages } from "./messages.ts";
import { namedFiles } from "./named-files.ts";
import { progressLine } from "./progress.ts";

export async function run(args: string[]): Promise<number> {
  const words = messages[languageOf(args)];
  if (namedFiles(args)?.length !== 0) {
    process.stderr.write(`${words.startUsage}\n`);
    return 2;
  }
  const settings = readSettings(process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);

  const stopped = untilStopped();
  const line = progressLine(words.minutes);
  let read = 0;
  const genbo = await startGenbo(settings, (done, total) => line.show((read = done), total));
  const lines = [
    fill(words.running, { address: genbo.address }),
    fill(words.dataIn, { place: placeOf(settings) }),
    settings.open ? words.open : words.loopback,
    words.stopWith,
    ...(genbo.administratorAddress === null
      ? []
      : ["", fill(words.administrator, { address: genbo.administratorAddress })]),
  ];
  say(`\n  ${lines.join("\n  ")}\n`);
  const caughtUp = genbo.caughtUp
    .finally(() => line.end())
    .then(
      () => read > 0 && say(`  ${fill(words.demonstrationRead, { total: read })}\n`),
      (error: unknown) => process.stderr.write(`${fill(words.fault, recordFault(error))}\n`),
    );
  void caughtUp.then(giveBack);
  await stopped;
  say(words.stopping);
  await genbo.stop();
  await caughtUp;
  return 0;
}

/** What starting leaves behind in memory is a third of it, and nobody asks for it back while nothing is done. V8 gives
 *  its pages back some seconds after a context of its own is gone. */
async function giveBack(): Promise<void> {
  await pause(2000, undefined, { ref: false });
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") return;
  collect();
  await pause(500, undefined, { ref: false });
  collect();
}

/** A second signal ends the process at once; what it leaves running is taken over by the next start. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => {
        done();
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

function placeOf(settings: Settings): string {
  if (settings.databaseUrl === null) return settings.dataFolder;
  const url = new URL(settings.databaseUrl);
  return `${url.host}${url.pathname}`;
}
