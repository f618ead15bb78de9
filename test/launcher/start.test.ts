// Genbo as people start it: the command, from a shell.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { madeFolder } from "../made-folder.ts";
import { folders, node24, project, serverOf } from "./processes.ts";

const newFolder = folders();

// So that the commands have nothing to build, and nothing to say about it.
beforeAll(() => {
  const prepared = spawnSync(node24, [join(project, "bin/prepare.mjs")], { stdio: "inherit" });
  if (prepared.status !== 0) throw new Error("Genbo can't be built; see above");
});

function genbo(args: string[], settings: Record<string, string>) {
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "/", ...settings };
  const child = spawn(join(project, "bin/genbo"), args, { env, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  const ended = Promise.all([once(child, "exit"), text(child.stderr)]).then(([[code], complaint]) => ({
    code,
    complaint,
  }));
  return { child, ended };
}

/** Waits for the first page; gives its address, and how long the machine worked on getting there. */
async function running(process: ReturnType<typeof genbo>) {
  let said = "";
  for await (const chunk of process.child.stdout) {
    said += String(chunk);
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (!address) continue;
    const response = await fetch(address);
    const page = await response.text();
    return { address, said, status: response.status, page, seconds: secondsOfWork(process.child.pid) };
  }
  throw new Error(`Genbo ended before it was running: ${(await process.ended).complaint}`);
}

/** Seconds of processor time, of the process and what it has waited for: other tests run beside it, and the clock on
 *  the wall would measure them too. */
function secondsOfWork(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

test("genbo start serves its first page, a second start within three seconds, and Ctrl-C ends it cleanly", async () => {
  const folder = newFolder();
  const settings = { GENBO_DATA: folder, PORT: "0" };
  const first = genbo(["start"], settings);
  const shown = await running(first);
  expect(shown.status).toBe(200);
  expect(shown.page).toContain('lang="sv"');
  first.child.kill("SIGTERM");
  expect(await first.ended).toEqual({ code: 0, complaint: "" });
  expect(serverOf(folder)).toBeNull();

  const second = genbo(["start"], settings);
  const again = await running(second);
  expect(again.status).toBe(200);
  expect(again.seconds).toBeLessThan(3);
  second.child.kill("SIGINT");
  expect((await second.ended).code).toBe(0);
  expect(serverOf(folder)).toBeNull();
}, 180_000);

test("a second Genbo on the same port ends with one line, and the first goes on", async () => {
  const [folder, other] = [madeFolder(newFolder()), madeFolder(newFolder())];
  const first = genbo(["start"], { GENBO_DATA: folder, PORT: "0" });
  const { address } = await running(first);
  const second = genbo(["start", "--lang", "en"], { GENBO_DATA: other, PORT: new URL(address).port });
  const { code, complaint } = await second.ended;
  expect(code).toBe(1);
  expect(complaint).toMatch(/^Port \d+ is taken: [^\n]*\n$/);
  expect(serverOf(other)).toBeNull();
  expect((await fetch(address)).status).toBe(200);
  first.child.kill("SIGTERM");
  expect((await first.ended).code).toBe(0);
}, 180_000);

test.each([
  [{ PORT: "tretusen" }, /^PORT ska vara ett tal [^\n]*\n$/],
  [{ GENBO_DATA: "/dev/null" }, /^Datamappen \/dev\/null är en fil[^\n]*\n$/],
  [{ DATABASE_URL: "postgres://g:h@127.0.0.1:1/x" }, /^Ingen databas svarar på 127.0.0.1:1 [^\n]*\n$/],
])("a wrong setting gives one line and exit code 1: %o", async (settings, line) => {
  const { code, complaint } = await genbo(["start"], settings).ended;
  expect(complaint).toMatch(line);
  expect(code).toBe(1);
});

test.each([["start"], ["backup", "kopia"], ["restore", "kopia"]])(
  "an unknown command or word is refused: %s",
  async (...args) => {
    const { code, complaint } = await genbo([...args, "--nonsens"], { GENBO_DATA: newFolder() }).ended;
    expect(code).toBe(2);
    expect(complaint).toMatch(/^[^\n]+\n$/);
  },
);

test("an unknown command is refused with those that there are", async () => {
  const { code, complaint } = await genbo(["starta"], {}).ended;
  expect(code).toBe(2);
  expect(complaint).toMatch(/^Kommandot starta finns inte\. .*start.*restore[^\n]*\n$/);
});
