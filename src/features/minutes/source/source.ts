// Bytes of a file into its source text. The content decides what it is; the name only tells what it was meant to be.
import { ok, refuse } from "../../../lib/result.ts";
import type { SourceText } from "../source-text.ts";
import { limits } from "./limits.ts";
import { plainText } from "./plain/text.ts";
import type { RecognisedPage } from "./pictures/scanned-page.ts";
import type { SourceResult } from "./reasons.ts";
import { recognise } from "./recognise.ts";
import { tidy } from "./tidy.ts";

const html = onceLoaded(() => import("./html/html.ts"));
const docx = onceLoaded(() => import("./docx/docx.ts"));
const pdf = onceLoaded(() => import("./pdf/pdf.ts"));

/** `recognised` are pages of it that are pictures. */
export async function sourceTextOf(
  bytes: Uint8Array,
  fileName: string,
  recognised: readonly RecognisedPage[] = [],
): Promise<SourceResult> {
  if (bytes.length > limits.fileBytes) return refuse("too-large");
  const result = await read(bytes, fileName);
  if (!result.ok) return result;
  const own = tidy(result.value);
  if (!/[\p{L}\p{N}]/u.test(own.text)) return refuse(own.format === "text" ? "empty" : "no-text");
  const source = await whole(own, recognised);
  return source.text.length > limits.textLength ? refuse("too-large") : ok(source);
}

async function whole(own: SourceText, recognised: readonly RecognisedPage[]): Promise<SourceText> {
  if (own.pictures === undefined) return own;
  const { withPictures } = await import("./pictures/put-in.ts");
  return withPictures(own, own.pictures, recognised);
}

async function read(bytes: Uint8Array, fileName: string): Promise<SourceResult> {
  const kind = recognise(bytes, fileName);
  if (kind === "text") return plainText(bytes);
  if (kind === "html") return (await html()).htmlText(bytes);
  if (kind === "zip") return (await docx()).docxText(bytes, fileName);
  if (kind === "pdf") return (await pdf()).pdfText(bytes);
  return refuse(kind === "picture" ? "no-text" : kind);
}

/** Loaded with the first file of its kind; to look up what is loaded takes a hundredth of the time that reading takes. */
function onceLoaded<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () => (loaded ??= load());
}
