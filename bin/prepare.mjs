// Makes a bare checkout ready to run: installs the packages and builds dist/ when either is missing or old.
// Runs on the machine's own Node (20 or later) without any package, so it uses nothing but node: modules.
// Everything it says goes to stderr, because stdout belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const node = join(root, "node_modules/.bin/node");
const installedMark = join(root, "node_modules/.genbo-installed");
const builtMark = join(root, "dist/.genbo-built");
const lock = join(root, ".install-lock");

const words = process.argv.join(" ").includes("--lang en")
  ? {
      installing: "installing what is missing (half a minute or so) …",
      notInstalled:
        "the packages could not be installed; the lines above say why. Can the npm registry be reached?",
      noNode: `there is no Node 24 package for ${process.platform}-${process.arch}; Genbo runs on Linux (x64, arm64) and macOS (arm64).`,
      building: "building …",
      notBuilt: "the build failed; the lines above say where.",
      oldNode: `Node ${process.versions.node} is too old to install Genbo with; install Node 20 or later.`,
      readOnly: `${root} can't be written, and what is installed there is missing or old. Run Genbo once as the account that owns it.`,
    }
  : {
      installing: "installerar det som saknas (en halv minut ungefär) …",
      notInstalled: "paketen gick inte att installera; raderna ovan säger varför. Går npm:s register att nå?",
      noNode: `det finns inget Node 24-paket för ${process.platform}-${process.arch}; Genbo går på Linux (x64, arm64) och macOS (arm64).`,
      building: "bygger …",
      notBuilt: "bygget misslyckades; raderna ovan säger var.",
      oldNode: `Node ${process.versions.node} är för gammal för att installera Genbo; installera Node 20 eller senare.`,
      readOnly: `${root} går inte att skriva i, och det som är installerat där saknas eller är gammalt. Kör Genbo en gång som kontot som äger mappen.`,
    };

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
    else if (/\.(tsx?|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

const wantedInstall = () => hash(read(join(root, "package-lock.json")) + process.platform + process.arch);

function wantedBuild() {
  const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json"].map((name) =>
    join(root, name),
  );
  const files = [...filesIn(join(root, "src")), ...settings];
  return hash(files.map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`).join("\n"));
}

const isInstalled = () => read(installedMark) === wantedInstall();
const isBuilt = () => read(builtMark) === wantedBuild();

function install() {
  say(words.installing);
  // npm is told to be quiet: its engine warnings speak of the Node that installs, not of the one that runs.
  const quietly = ["--no-audit", "--no-fund", "--loglevel=error"];
  // Not `npm ci`: it refuses a lock file made where another platform's optional package could not be had.
  // --no-save leaves the lock file as it is, and its exact versions hold.
  const done = spawnSync("npm", ["install", "--no-save", "--include=dev", "--include=optional", ...quietly], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) stop(words.notInstalled);
  if (!existsSync(node)) stop(words.noNode);
  writeFileSync(installedMark, wantedInstall());
}

// Built beside its place and then put there, so that a build cut short leaves the last one standing.
function build() {
  say(words.building);
  const [built, part, old] = ["dist", "dist.part", "dist.old"].map((name) => join(root, name));
  for (const folder of [part, old]) rmSync(folder, { recursive: true, force: true });
  const wanted = wantedBuild();
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const done = spawnSync(node, [compiler, "-p", "tsconfig.build.json", "--outDir", part], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) stop(words.notBuilt);
  writeFileSync(join(part, ".genbo-built"), wanted);
  if (existsSync(built)) renameSync(built, old);
  renameSync(part, built);
  rmSync(old, { recursive: true, force: true });
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// Two commands started at once must not install into one another: the later one waits for the first.
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, "pid"), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") stop(words.readOnly);
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

if (Number(process.versions.node.split(".")[0]) < 20) stop(words.oldNode);
if (!isInstalled() || !isBuilt()) {
  takeLock();
  if (!isInstalled()) install();
  if (!isBuilt()) build();
  rmSync(lock, { recursive: true, force: true });
}
