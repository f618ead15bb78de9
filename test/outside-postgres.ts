import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { runAs } from "../src/platform/db/launcher/account.ts";
import { findBinaries, sourcesHere } from "../src/platform/db/launcher/binaries.ts";
import { clusterIn } from "../src/platform/db/launcher/cluster.ts";
import { pause } from "../src/platform/db/launcher/postmaster.ts";
import { hereAs } from "../src/platform/db/launcher/working-folder.ts";
import { madeFolder } from "./made-folder.ts";

export interface OutsidePostgres {
  /** A role with a password and no more rights than to its own database. */
  url: string;
  host: string;
  /** Runs a statement as the superuser. */
  administer(statement: string): Promise<void>;
  /** Ends it as a power cut does. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL as a municipality runs it: not started by Genbo, reached over TCP, with passwords. */
export async function outsidePostgres(folder: string): Promise<OutsidePostgres> {
  const cluster = await clusterIn(madeFolder(folder, "bare"));
  const binaries = await findBinaries(cluster, sourcesHere());
  await writeFile(
    join(cluster.folder, "pg_hba.conf"),
    "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n",
  );
  const port = await freePort();
  const here = hereAs(cluster.folder);
  const spawnServer = () =>
    spawn(binaries.postgres, ["-D", here, "-k", here, "-p", String(port), "-h", "127.0.0.1", "-F"], {
      ...runAs(cluster.account),
      cwd: cluster.folder,
      stdio: "ignore",
    });
  let server = spawnServer();
  const administer = (statement: string) =>
    query({ host: cluster.folder, port, user: "genbo", database: "postgres" }, statement);
  const whenUp = async (statement: string) => {
    const tried = () =>
      administer(statement).then(
        () => true,
        () => isGone(server),
      );
    while (!(await tried())) await pause(20);
  };
  const end = async (signal: "SIGINT" | "SIGKILL") => {
    if (!server.kill(signal)) return;
    await once(server, "exit");
  };
  await whenUp("create role kommun login password 'hemligt ord'");
  await administer("create role genbo_viewer nologin");
  await administer("grant genbo_viewer to kommun");
  await administer("create database register owner kommun");
  return {
    url: `postgres://kommun:hemligt%20ord@127.0.0.1:${port}/register`,
    host: `127.0.0.1:${port}`,
    administer,
    crash: () => end("SIGKILL"),
    async restart() {
      server = spawnServer();
      await whenUp("select");
    },
    stop: () => end("SIGINT"),
  };
}

async function query(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function isGone(server: ChildProcess): false {
  if (server.exitCode !== null) throw new Error(`the outside server ended with ${server.exitCode}`);
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
