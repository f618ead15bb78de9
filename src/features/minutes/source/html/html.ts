// A page of the web as source text: what its elements say that it is, and nothing of how it looks.
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { ok, refuse } from "../../../../lib/result.ts";
import { limits } from "../limits.ts";
import { decode } from "../plain/encoding.ts";
import type { SourceResult } from "../reasons.ts";
import { compose } from "../typeset.ts";
import { flow } from "./flow.ts";

type Node = DefaultTreeAdapterTypes.Node;

export function htmlText(bytes: Uint8Array): SourceResult {
  if (bytes.length > limits.partBytes) return refuse("too-large");
  const decoded = decode(bytes);
  if (decoded === null) return refuse("unknown-format");
  const document = parse(decoded.text);
  if (isTooMuch(document)) return refuse("too-large");
  return ok({ format: "text", ...compose(flow(document)), warnings: [] });
}

/** Counted level by level, since a document may be nested deeper than calls can be. */
function isTooMuch(document: Node): boolean {
  let [count, depth] = [0, 0];
  for (let level = [document]; level.length > 0; depth++) {
    count += level.length;
    if (count > limits.elements || depth > limits.nesting) return true;
    level = level.flatMap((node) => ("childNodes" in node ? node.childNodes : []));
  }
  return false;
}
