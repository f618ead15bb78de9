// The meeting page beside two others of its size, under the same load in turns: what node:http can do at best, and
// what Hono and JSX can. All are asked as Chromium asks; Genbo then sends its page compressed, the others, being bare,
// send theirs as it is.
import type { Bench } from "../bench.ts";
import { importedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { genbo, nodeProgram, type Serving, serving } from "../surroundings/genbo.ts";
import { browserHeaders, type Load, loadPage, loadTool } from "../surroundings/load.ts";
import { processTree, ticksOf } from "../surroundings/processes.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { type Beside, harderPages } from "./harder.ts";

interface Target {
  readonly server: Serving;
  readonly address: string;
}

interface Round {
  readonly limit: Loaded;
  readonly hono: Loaded;
  readonly page: Loaded;
}

interface Loaded extends Load {
  /** The share of one processor that the server used. */
  readonly used: number;
}

export async function meetingPage(bench: Bench): Promise<Figure[]> {
  const register = await importedRegister(bench);
  const { dataFolder, meeting } = register;
  const ours = await serving(genbo(dataFolder, "start"));
  const page = { server: ours, address: ours.address + meeting.path };
  const size = await sizeOf(page.address, meeting.title);
  const encoding = await encodingOf(page.address);
  const targets = {
    limit: await bare("meeting-page/fixed-page.ts", size),
    hono: await bare("meeting-page/hono-page.tsx", size),
    page,
  };
  bench.say(`loading a meeting page of ${(size / 1000).toFixed(0)} KB, and two others of its size`);
  try {
    const { figures, beside } = await compare(bench, targets, { size, encoding });
    return [...figures, ...(await harderPages(bench, ours.address, register, beside))];
  } finally {
    await Promise.all(Object.values(targets).map(({ server }) => server.stop()));
  }
}

async function compare(
  { scale }: Bench,
  { limit, hono, page }: Record<keyof Round, Target>,
  { size, encoding }: { size: number; encoding: string },
): Promise<{ figures: Figure[]; beside: Beside }> {
  const load = async ({ server, address }: Target, seconds: number): Promise<Loaded> => {
    const [before, begun] = [ticksOf(processTree(server.pid)), performance.now()];
    const loaded = await loadPage(address, seconds);
    const used = ((ticksOf(processTree(server.pid)) - before) * 10) / (performance.now() - begun);
    return { ...loaded, used };
  };
  const round = async (seconds: number): Promise<Round> => ({
    limit: await load(limit, seconds),
    hono: await load(hono, seconds),
    page: await load(page, seconds),
  });
  if (scale.patience > 0) await round(2);
  const { values: rounds, foreign } = await measureQuietly(scale, () => round(scale.seconds));

  const speeds = (which: keyof Round) => rounds.map((one) => one[which].requestsPerSecond);
  const besides = (which: keyof Round) =>
    rounds.map((one) => one.page.requestsPerSecond / one[which].requestsPerSecond);
  const ofPages = rounds.map((one) => one.page);
  const busy = busyNote(foreign);
  const sizes = `${(size / 1000).toFixed(0)} KB, asked by ${loadTool} as Chromium asks`;
  const speed = (name: "page.limit" | "page.hono" | "page.genbo", which: keyof Round, note: string) =>
    figure(name, median(speeds(which)), { samples: speeds(which), note: notes(note, faults(rounds, which)) });
  const shares = besides("limit").map((share) => share * 100);
  const figures = [
    speed("page.limit", "limit", notes(sizes, busy === "" ? limitedByTool(rounds) : "")),
    speed("page.hono", "hono", sizes),
    speed("page.genbo", "page", notes(`${sizes}, sent as ${encoding}`, busy)),
    figure("page.share", median(shares), { samples: shares, note: busy }),
    figure("page.beside-hono", median(besides("hono")), { samples: besides("hono"), note: busy }),
    figure("page.p95", median(ofPages.map(({ p95 }) => p95)), {
      samples: ofPages.map(({ p95 }) => p95),
      note: busy,
    }),
  ];
  return { figures, beside: { limit: median(speeds("limit")), hono: median(speeds("hono")) } };
}

async function bare(program: string, size: number): Promise<Target> {
  const server = await serving(nodeProgram(program, String(size)));
  return { server, address: `${server.address}/` };
}

/** The size before compression, of a page that is really the one that was meant. */
async function sizeOf(address: string, holds: string): Promise<number> {
  const answer = await fetch(address, { headers: { "accept-encoding": "identity" } });
  const page = await answer.text();
  if (!answer.ok || !page.includes(holds))
    throw new Error(`${address} answers ${answer.status} without "${holds}"`);
  return Buffer.byteLength(page);
}

async function encodingOf(address: string): Promise<string> {
  const answer = await fetch(address, { headers: browserHeaders });
  await answer.arrayBuffer();
  return answer.headers.get("content-encoding") ?? "it is";
}

/** A server that has time to spare is not what sets the limit. */
function limitedByTool(rounds: readonly Round[]): string {
  const used = median(rounds.map(({ limit }) => limit.used));
  return used > 0 && used < 0.85
    ? `set by ${loadTool}: the server used ${(used * 100).toFixed(0)} % of a core`
    : "";
}

function faults(rounds: readonly Round[], which: keyof Round): string {
  const failed = rounds.reduce((all, one) => all + one[which].failed, 0);
  return failed === 0 ? "" : `${failed} requests failed`;
}

function notes(...all: readonly string[]): string {
  return all.filter((note) => note !== "").join("; ");
}
