// Style, fonts and scripts: read once, named by their content, compressed once.
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundledScripts } from "./scripts.ts";

interface Asset {
  type: string;
  plain: Buffer<ArrayBuffer>;
  /** Absent where compressing gains nothing. */
  br?: Buffer<ArrayBuffer>;
  gzip?: Buffer<ArrayBuffer>;
}

const project = join(import.meta.dirname, "../../..");
const fonts = join(project, "node_modules/@fontsource-variable/source-sans-3/files");

const served = new Map<string, Asset>();
const names = new Map<string, string>();
let haveScripts = false;

/** The address of an asset by its plain name: "style.css", "words.js", "source-sans-3-latin-wght-normal.woff2". */
export function assetPath(name: string): string {
  if (isScript(name)) addScripts();
  const hashed = names.get(name);
  if (hashed === undefined) throw new Error(`There is no asset ${name}.`);
  return `/statiskt/${hashed}`;
}

export function assetNamed(hashedName: string): Asset | undefined {
  if (isScript(hashedName)) addScripts();
  return served.get(hashedName);
}

for (const part of ["latin", "latin-ext"]) {
  const file = `source-sans-3-${part}-wght-normal.woff2`;
  add(file, "font/woff2", readFileSync(join(fonts, file)));
}
add("icon.svg", "image/svg+xml", readFileSync(join(project, "src/ui/icon.svg")));
add("style.css", "text/css; charset=utf-8", Buffer.from(stylesheet()));

function isScript(name: string): boolean {
  return extname(name) === ".js";
}

/** At the first page that has one. */
function addScripts(): void {
  if (haveScripts) return;
  for (const { name, hashedName, bytes } of bundledScripts()) {
    const plain = Buffer.from(bytes.buffer);
    if (name !== undefined) names.set(name, hashedName);
    // The last percent takes as long as all the others, and somebody waits for the page.
    const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    served.set(hashedName, { type: "text/javascript; charset=utf-8", plain, br, gzip: gzipSync(plain) });
  }
  haveScripts = true;
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
