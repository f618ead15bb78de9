import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";

/** What answers can be packed in, the tighter first, whichever the browser happens to name first. */
const packings = ["br", "gzip"] as const;

export type Encoding = (typeof packings)[number] | "identity";

export function encodingFor(c: Context): Encoding {
  const accepted = parseAccept(c.req.header("Accept-Encoding") ?? "");
  return packings.find((each) => accepted.some(({ type, q }) => type === each && q > 0)) ?? "identity";
}
