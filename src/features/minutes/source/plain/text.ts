// Text and Markdown.
import { ok, refuse } from "../../../../lib/result.ts";
import { limits } from "../limits.ts";
import { sv } from "../messages.sv.ts";
import type { SourceResult } from "../reasons.ts";
import { decode } from "./encoding.ts";

const mostBytesALetter = 4;

export function plainText(bytes: Uint8Array): SourceResult {
  if (bytes.length > limits.textLength * mostBytesALetter) return refuse("too-large");
  const decoded = decode(bytes);
  if (decoded === null) return refuse("unknown-format");
  const { text, damagedLetters } = decoded;
  const warnings =
    damagedLetters === 0 ? [] : [{ code: "damaged-letters", message: sv.damagedLetters(damagedLetters) }];
  // A form feed stands at the start of a line, as the contract has it.
  return ok({ format: "text", text: text.replace(/([^\n\r\f])\f/g, "$1\n\f"), emphasis: [], warnings });
}
