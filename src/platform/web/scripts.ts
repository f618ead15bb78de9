// The scripts of the browser, each with what it imports: bundled where they are first asked for, so that no start waits
// for them.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";

interface Script {
  /** "live.js"; absent where it is only what several scripts share. */
  name?: string;
  /** The same with its content in it, as others import it: "live-EEU6FV4K.js". */
  hashedName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const folder = join(import.meta.dirname, "../../ui/client");
const load = createRequire(import.meta.url);

/** Compiled beside us when built, otherwise from source, as in tests. */
export function bundledScripts(): Script[] {
  const { buildSync }: typeof import("esbuild") = load("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: readdirSync(folder)
      .filter(isScript)
      .map((file) => join(folder, file)),
    bundle: true,
    minify: true,
    // What two scripts of a page share is there once, and has one state.
    splitting: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "shared-[hash]",
    write: false,
  });
  return outputFiles.map(({ path, contents }) => {
    const hashedName = basename(path);
    const name = hashedName.replace(/-[^-]+$/, ".js");
    return { hashedName, bytes: Uint8Array.from(contents), ...(name === "shared.js" ? {} : { name }) };
  });
}

function isScript(file: string): boolean {
  return extname(file) === extname(import.meta.filename) && !file.includes(".test.");
}
