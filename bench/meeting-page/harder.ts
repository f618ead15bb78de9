// The same server where it is harder: a long meeting, a register that others write in, and a page that nobody has
// asked for before. Nothing is asked of these; they tell what the figures beside them do not.
import type { Bench } from "../bench.ts";
import type { ImportedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { loadPage } from "../surroundings/load.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { whileWriting } from "./writer.ts";

export interface Beside {
  /** Requests a second. */
  readonly limit: number;
  readonly hono: number;
}

export async function harderPages(
  { scale }: Bench,
  address: string,
  { dataFolder, meeting, longMeeting }: ImportedRegister,
  { limit, hono }: Beside,
): Promise<Figure[]> {
  const speed = async (path: string, numbered = false) =>
    (await loadPage(address + path, scale.seconds, numbered)).requestsPerSecond;
  const rounds = { ...scale, rounds: Math.min(3, scale.rounds) };
  const { values, foreign } = await measureQuietly(rounds, async () => ({
    long: await speed(longMeeting.path),
    written: await whileWriting(dataFolder, () => speed(meeting.path)),
    anew: await speed(meeting.path, true),
  }));
  const note = busyNote(foreign);
  const seen = (name: "page.long" | "page.written" | "page.anew", samples: readonly number[]) =>
    figure(name, median(samples), { samples, note });
  const anew = values.map((one) => one.anew);
  return [
    seen(
      "page.long",
      values.map((one) => one.long),
    ),
    seen(
      "page.written",
      values.map((one) => one.written),
    ),
    seen("page.anew", anew),
    figure("page.anew.share", (median(anew) / limit) * 100, { note }),
    figure("page.anew.beside-hono", median(anew) / hono, { note }),
  ];
}
