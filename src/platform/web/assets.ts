// Style, fonts and scripts: read once at start, named by their content, compressed once.
import { createHash } from "node:crypto";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

interface Asset {
  type: string;
  plain: Buffer<ArrayBuffer>;
  /** Absent where compressing gains nothing. */
  br?: Buffer<ArrayBuffer>;
  gzip?: Buffer<ArrayBuffer>;
}

const project = join(import.meta.dirname, "../../..");
const fonts = join(project, "node_modules/@fontsource-variable/source-sans-3/files");
const clientScripts = join(import.meta.dirname, "../../ui/client");

const served = new Map<string, Asset>();
const names = new Map<string, string>();

/** The address of an asset by its plain name: "style.css", "words.js", "source-sans-3-latin-wght-normal.woff2". */
export function assetPath(name: string): string {
  const hashed = names.get(name);
  if (hashed === undefined) throw new Error(`There is no asset ${name}.`);
  return `/statiskt/${hashed}`;
}

export const assetNamed = (hashedName: string): Asset | undefined => served.get(hashedName);

for (const part of ["latin", "latin-ext"]) {
  const file = `source-sans-3-${part}-wght-normal.woff2`;
  add(file, "font/woff2", readFileSync(join(fonts, file)));
}
add("icon.svg", "image/svg+xml", readFileSync(join(project, "src/ui/icon.svg")));
add("style.css", "text/css; charset=utf-8", Buffer.from(stylesheet()));
for (const file of readdirSync(clientScripts).filter(isScript)) {
  add(`${basename(file, extname(file))}.js`, "text/javascript; charset=utf-8", Buffer.from(script(file)));
}

/** The tokens first, then the kit, then what single features add. */
function stylesheet(): string {
  const files = ["src/ui/tokens.css", "src/ui/style.css", "src/ui/*.css", "src/features/**/style.css"];
  const paths = new Set(files.flatMap((pattern) => globSync(pattern, { cwd: project }).toSorted()));
  const whole = [...paths].map((path) => readFileSync(join(project, path), "utf8")).join("\n");
  return smaller(whole).replaceAll(/url\("([^"]+)"\)/g, (_, name: string) => `url("${assetPath(name)}")`);
}

function smaller(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/\s*\n\s*/g, "\n");
}

/** Compiled beside us when built; from source, as in tests, only the types are taken out. */
function script(file: string): string {
  const text = readFileSync(join(clientScripts, file), "utf8");
  return (extname(file) === ".ts" ? stripTypeScriptTypes(text) : text).replace(/\n\/\/# sourceMapping.*/, "");
}

function isScript(file: string): boolean {
  return extname(file) === extname(import.meta.filename) && !file.includes(".test.");
}

function add(name: string, type: string, plain: Buffer<ArrayBuffer>): void {
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, 10);
  const hashedName = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  names.set(name, hashedName);
  served.set(
    hashedName,
    type.startsWith("font/")
      ? { type, plain }
      : { type, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) },
  );
}
