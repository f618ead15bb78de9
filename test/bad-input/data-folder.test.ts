// Data that this Genbo must not touch: a newer one's, and what another program has open.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAs } from "../../src/platform/db/launcher/account.ts";
import { findBinaries, sourcesHere } from "../../src/platform/db/launcher/binaries.ts";
import { clusterIn } from "../../src/platform/db/launcher/cluster.ts";
import { pause } from "../../src/platform/db/launcher/postmaster.ts";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";
import { hereAs } from "../../src/platform/db/launcher/working-folder.ts";
import { ask, folders } from "../launcher/processes.ts";
import { madeFolder } from "../made-folder.ts";
import { writeMinutes } from "./many-minutes.ts";
import { answers } from "./register.ts";
import { genbo } from "../terminal.ts";

const newFolder = folders();

test("a database newer than the program is refused by every command, and stays as it is", async () => {
  const [folder, papers] = [madeFolder(newFolder()), newFolder()];
  await writeMinutes(papers, 1);
  const postgres = await startPostgres({ folder });
  await answers(folder, "insert into kysely_migration values ('2099-01-01-0000_framtiden', now()::text)");
  const state =
    "select string_agg(name, ',' order by name) from kysely_migration union all select count(*)::text from imports";
  const before = await answers(folder, state);

  for (const command of [
    ["import", papers, "--cooperation", "sjoriket"],
    ["backup", join(papers, "kopia")],
    ["start"],
  ]) {
    expect(await genbo({ GENBO_DATA: folder, PORT: "0" }, ...command)).toMatchObject({
      code: 1,
      output: "",
      lines: [
        "Databasen är gjord av en nyare Genbo (den har gått igenom 2099-01-01-0000_framtiden). Uppdatera Genbo.",
      ],
    });
  }
  expect(await answers(folder, state)).toEqual(before);
  expect(existsSync(join(papers, "kopia"))).toBe(false);
  await postgres.stop();
});

test.runIf(process.platform === "linux")(
  "a PostgreSQL that somebody else has started there keeps its folder and its lock",
  async () => {
    const folder = madeFolder(newFolder(), "bare");
    const cluster = await clusterIn(folder);
    const { postgres } = await findBinaries(cluster, sourcesHere());
    const here = hereAs(cluster.folder);
    const theirs = spawn(postgres, ["-D", here, "-k", here, "-p", "5433", "-h", ""], {
      ...runAs(cluster.account),
      cwd: cluster.folder,
      stdio: "ignore",
    });
    const connection = { host: cluster.folder, port: 5433, user: "genbo", database: "postgres" };
    while ((await ask(connection, "select 1").catch(() => [0]))[0] !== 1) await pause(20);

    const said = await genbo(
      { GENBO_DATA: folder },
      "import",
      import.meta.filename,
      "--cooperation",
      "sjoriket",
    );
    expect(said).toMatchObject({ code: 1, output: "" });
    expect(said.lines).toEqual([
      expect.stringContaining(`används av en PostgreSQL som Genbo inte har startat (process ${theirs.pid})`),
    ]);
    expect(existsSync(join(folder, "db/postmaster.pid"))).toBe(true);
    expect(await ask(connection, "select 2")).toEqual([2]);
    theirs.kill("SIGINT");
    await once(theirs, "exit");
  },
);
