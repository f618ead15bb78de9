import type pg from "pg";
import { type BinarySources, findBinaries, sourcesHere } from "./binaries.ts";
import { type Cluster, clusterIn, makeCluster } from "./cluster.ts";
import { leaveLease, makeDatabase, takeLease } from "./lease.ts";
import {
  pause,
  type Postmaster,
  refuseOccupied,
  removeStaleLock,
  runningPostmaster,
  spawnPostmaster,
  stopPostmaster,
} from "./postmaster.ts";
import { socketFolder } from "./socket-folder.ts";

export interface Postgres {
  connection: pg.PoolConfig;
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>;
}

interface Place {
  cluster: Cluster;
  socket: string;
  sources: BinarySources;
}

/** Starts PostgreSQL on the data folder, or joins the one that runs there already: another Genbo process has it,
 *  or a killed one left it behind. Should the server die while it is in use, it is started again. */
export async function startPostgres(wanted: { folder: string; sources?: BinarySources }): Promise<Postgres> {
  const cluster = await clusterIn(wanted.folder);
  const place = { cluster, socket: await socketFolder(cluster), sources: wanted.sources ?? sourcesHere() };
  const connection = { host: place.socket, port: 5432, user: "genbo", password: "", ssl: false };
  let leaving = false;
  let lease = await hold();
  await makeDatabase(lease, "genbo");

  async function hold(): Promise<pg.Client> {
    const held = await join(place, { ...connection, database: "postgres" });
    held.once("end", () => void comeBack());
    return held;
  }

  async function comeBack(): Promise<void> {
    if (leaving) return;
    try {
      lease = await hold();
      if (leaving) await leave();
    } catch {
      await pause(1000);
      await comeBack();
    }
  }

  async function leave(): Promise<void> {
    // A server that is gone has nobody to be left to.
    const last = await leaveLease(lease).catch(() => false);
    if (last) await stopPostmaster(cluster);
    await lease.end();
  }

  return {
    connection: { ...connection, database: "genbo" },
    async stop() {
      leaving = true;
      await leave();
    },
  };
}

async function join(place: Place, connection: pg.ClientConfig): Promise<pg.Client> {
  const giveUpAt = Date.now() + 20_000;
  let ours: Postmaster | null = null;
  for (;;) {
    const lease = await takeLease(connection);
    if (lease) return lease;
    if (runningPostmaster(place.cluster) === null && (ours === null || ours.hasEnded())) {
      ours?.refuseUnlessPassing(giveUpAt);
      ours = await start(place);
    }
    await pause(15);
  }
}

async function start({ cluster, socket, sources }: Place): Promise<Postmaster> {
  const binaries = await findBinaries(cluster, sources);
  if (cluster.madeBy === null) {
    await makeCluster(cluster, binaries);
    cluster.madeBy = binaries.major;
  }
  refuseOccupied(cluster);
  removeStaleLock(cluster);
  return spawnPostmaster(cluster, binaries, socket);
}
