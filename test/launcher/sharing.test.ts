// One server for a folder: who starts it, who joins it, and who stops it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { accounts } from "./accounts.ts";
import { madeFolder } from "../made-folder.ts";
import { type Account, ask, folders, hold, node24, serverOf, startHolder } from "./processes.ts";

const patiently = { timeout: 30_000, interval: 20 };
const newFolder = folders();

/** A folder that has been started once, by whoever the test is run as. */
const made = (account?: Account) => madeFolder(newFolder(account), "bare", account ?? null);

describe.each(accounts)("$name", ({ account, can }) => {
  test.runIf(can)(
    "the first start makes the database, and the next one finds it as it was left",
    async () => {
      const folder = newFolder(account);
      const first = await hold(folder, account);
      await ask(first.connection, "create table kept as select 'å' as word");
      await first.leave();
      expect(serverOf(folder)).toBeNull();
      expect(JSON.parse(readFileSync(join(folder, "db/genbo.json"), "utf8"))).toEqual({
        engine: "postgresql",
        major: 18,
      });

      const second = await hold(folder, account);
      expect(await ask(second.connection, "select word from kept")).toEqual(["å"]);
      await second.leave();
      expect(serverOf(folder)).toBeNull();
    },
  );

  test.runIf(can)("three starting at once share one server, and the last to leave stops it", async () => {
    const folder = newFolder(account);
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => hold(folder, account)));
    const server = serverOf(folder);
    expect([first, second, third].map((each) => each?.refused)).toEqual([undefined, undefined, undefined]);
    expect(readdirSync(folder).toSorted()).toEqual(["db", "postgresql.log"]);
    await first?.leave();
    await third?.leave();
    expect(await ask(second?.connection ?? {}, "select 1")).toEqual([1]);
    expect(serverOf(folder)).toBe(server);
    await second?.leave();
    expect(serverOf(folder)).toBeNull();
  });

  test.runIf(can)("a server left behind by a killed process is taken over, and then stopped", async () => {
    const folder = made(account);
    const killed = await hold(folder, account);
    const server = serverOf(folder);
    await ask(killed.connection, "create table kept as select 7 as n");
    await killed.kill();
    expect(serverOf(folder)).toBe(server);

    const heir = await hold(folder, account);
    expect(serverOf(folder)).toBe(server);
    expect(await ask(heir.connection, "select n from kept")).toEqual([7]);
    await heir.leave();
    expect(serverOf(folder)).toBeNull();
  });

  test.runIf(can)("a killed process does not keep the server up for one that leaves after it", async () => {
    const folder = made(account);
    const [stays, killed] = await Promise.all([hold(folder, account), hold(folder, account)]);
    await killed.kill();
    await vi.waitFor(async () => expect(await ask(stays.connection, leases)).toEqual(["1"]), patiently);
    await stays.leave();
    expect(serverOf(folder)).toBeNull();
  });

  test.runIf(can)("a server that dies while it is in use is started again", async () => {
    const folder = made(account);
    const holder = await hold(folder, account);
    const server = serverOf(folder) ?? 0;
    await ask(holder.connection, "create table kept as select 7 as n");
    process.kill(server, "SIGKILL");
    await vi.waitFor(
      async () => expect(await ask(holder.connection, "select n from kept")).toEqual([7]),
      patiently,
    );
    expect(serverOf(folder)).not.toBe(server);
    await holder.leave();
    expect(serverOf(folder)).toBeNull();
  });

  test.runIf(can)("a first start that is killed leaves nothing half-made", async () => {
    const folder = newFolder(account);
    const starting = startHolder(folder, account);
    const hasBegun = () => readdirSync(folder).some((name) => name.startsWith(`db.part-${starting.pid}-`));
    await vi.waitFor(() => expect(hasBegun()).toBe(true), { ...patiently, interval: 1 });
    await starting.kill();
    expect((await starting.ready).refused).toBe("crashed");
    expect(existsSync(join(folder, "db"))).toBe(false);

    const holder = await hold(folder, account);
    expect(await ask(holder.connection, "select 1")).toEqual([1]);
    expect(readdirSync(folder).toSorted()).toEqual(["db", "postgresql.log"]);
    await holder.leave();
  });
});

test("what a killed start left goes, though an initdb still writes in it", async () => {
  const folder = newFolder();
  const part = join(folder, "db.part-999999-orphan");
  const writing = `const { mkdirSync, writeFileSync } = require("node:fs");
    for (let i = 0, end = Date.now() + 1500; Date.now() < end; i++) {
      const into = process.argv[1] + "/" + (i % 50);
      try { mkdirSync(into, { recursive: true }); writeFileSync(into + "/" + i, "x"); } catch {}
      if (i === 100) console.log("writing");
    }`;
  const orphan = spawn(node24, ["-e", writing, part], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(orphan, "exit");
  await once(orphan.stdout, "data");

  const holder = await hold(folder);
  expect(holder.refused).toBeUndefined();
  await holder.leave();
  await gone;
});

const leases = "select count(*) from pg_stat_activity where application_name = 'genbo-lease'";
