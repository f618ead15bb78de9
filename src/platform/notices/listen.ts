// Hears notices on a connection of its own, which is made anew for as long as Genbo runs.
import pg from "pg";
import { type Rounds, startRounds } from "../clock/rounds.ts";
import { channel, type Notice, noticeSchema } from "./notice.ts";

interface Hearing {
  readonly heard: (notice: Notice) => void;
  /** Hears from now on. What was told before is lost: at first, and after each break. */
  readonly listening: () => void;
}

/** Milliseconds. */
const betweenTries = 250;
const betweenSigns = 5000;
const longestSilence = 5000;

export const listenForNotices = (connection: pg.PoolConfig, hearing: Hearing): Rounds =>
  startRounds((stopping) => listenOnce(connection, hearing, stopping).catch(() => undefined), betweenTries);

/** Until the connection breaks. */
async function listenOnce(
  connection: pg.PoolConfig,
  { heard, listening }: Hearing,
  stopping: AbortSignal,
): Promise<void> {
  const { promise: broken, resolve: isBroken } = Promise.withResolvers<void>();
  const client = new pg.Client({
    ...connection,
    keepAlive: true,
    connectionTimeoutMillis: longestSilence,
    query_timeout: longestSilence,
  });
  client.on("error", () => isBroken());
  client.on("end", () => isBroken());
  client.on("notification", ({ payload = "" }) => {
    const told = noticeIn(payload);
    if (told !== null) heard(told);
  });
  const stop = () => isBroken();
  stopping.addEventListener("abort", stop);
  // A server that has gone without a word is noticed by its silence.
  const sign = setInterval(() => void client.query("select 1").catch(stop), betweenSigns).unref();
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    listening();
    if (!stopping.aborted) await broken;
  } finally {
    clearInterval(sign);
    stopping.removeEventListener("abort", stop);
    await client.end().catch(() => undefined);
  }
}

/** Null for what another version of Genbo may tell. */
function noticeIn(payload: string): Notice | null {
  try {
    return noticeSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
