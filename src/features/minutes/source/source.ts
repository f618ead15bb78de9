// Bytes of a file into its source text. The content decides what it is; the name only tells what it was meant to be.
import { ok, refuse } from "../../../lib/result.ts";
import { limits } from "./limits.ts";
import { plainText } from "./plain/text.ts";
import type { SourceResult } from "./reasons.ts";
import { recognise } from "./recognise.ts";
import { tidy } from "./tidy.ts";

export async function sourceTextOf(bytes: Uint8Array, fileName: string): Promise<SourceResult> {
  if (bytes.length > limits.fileBytes) return refuse("too-large");
  const result = await read(bytes, fileName);
  if (!result.ok) return result;
  const source = tidy(result.value);
  if (source.text.length > limits.textLength) return refuse("too-large");
  if (!/[\p{L}\p{N}]/u.test(source.text)) return refuse(source.format === "text" ? "empty" : "no-text");
  return ok(source);
}

async function read(bytes: Uint8Array, fileName: string): Promise<SourceResult> {
  const kind = recognise(bytes, fileName);
  if (kind === "text") return plainText(bytes);
  if (kind === "html") return (await import("./html/html.ts")).htmlText(bytes);
  if (kind === "zip") return (await import("./docx/docx.ts")).docxText(bytes, fileName);
  if (kind === "pdf") return (await import("./pdf/pdf.ts")).pdfText(bytes);
  return refuse(kind === "picture" ? "no-text" : kind);
}
