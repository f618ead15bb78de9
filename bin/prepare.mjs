// Makes a bare checkout ready to run: installs the packages and builds dist/ when either is missing or old.
// Runs on the machine's own Node (20 or later) without any package, so it uses nothing but node: modules.
// Everything it says goes to stderr, because stdout belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const installedMark = join(root, "node_modules/.genbo-installed");
const builtMark = join(root, "dist/.genbo-built");
const lock = join(root, ".install-lock");

const say = (line) => process.stderr.write(`genbo: ${line}\n`);
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");
const hash = (text) => createHash("sha256").update(text).digest("hex");

function stop(line) {
  say(line);
  rmSync(lock, { recursive: true, force: true });
  process.exit(1);
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

const wantedInstall = () => hash(read(join(root, "package-lock.json")) + process.platform + process.arch);

function wantedBuild() {
  const files = [...filesIn(join(root, "src")), join(root, "tsconfig.json"), join(root, "tsconfig.build.json")];
  return hash(files.map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`).join("\n"));
}

const isInstalled = () => read(installedMark) === wantedInstall();
const isBuilt = () => read(builtMark) === wantedBuild();

function install() {
  say("installing what is missing (half a minute or so) …");
  // npm is told to be quiet: its engine warnings speak of the Node that installs, not of the one that runs.
  // Not `npm ci`: it refuses a lock file made where another platform's optional package could not be had.
  // --no-save leaves the lock file as it is, and its exact versions hold.
  const done = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) stop("the packages could not be installed; the lines above say why. Is the npm registry reached?");
  if (!existsSync(join(root, "node_modules/.bin/node"))) {
    stop(`there is no Node 24 package for ${process.platform}-${process.arch}; Genbo runs on Linux (x64, arm64) and macOS (arm64).`);
  }
  writeFileSync(installedMark, wantedInstall());
}

function build() {
  say("building …");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const node = join(root, "node_modules/.bin/node");
  const done = spawnSync(node, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) stop("the build failed; the lines above say where.");
  writeFileSync(builtMark, wantedBuild());
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// Two commands started at once must not install into one another: the later one waits for the first.
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, "pid"), String(process.pid));
      return;
    } catch {
      const holder = Number(read(join(lock, "pid")));
      const isOld = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 2000;
      if (isOld && !isRunning(holder)) rmSync(lock, { recursive: true, force: true });
      else pause(100);
    }
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (Number(process.versions.node.split(".")[0]) < 20) stop(`Node ${process.versions.node} is too old; install Node 20 or later.`);
if (!isInstalled() || !isBuilt()) {
  takeLock();
  if (!isInstalled()) install();
  if (!isBuilt()) build();
  rmSync(lock, { recursive: true, force: true });
}
