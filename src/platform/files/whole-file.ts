import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { ok, refuse, type Result } from "../../lib/result.ts";

export type Unopenable = "missing" | "denied" | "folder" | "no-file" | "too-large" | "unopenable";

/** What a file holds, when it is a file and no larger than that. Of a larger one nothing is read: its size tells; and
 *  one that grows while it is read, or tells no size, is left when it has given so much. */
export async function wholeFile(
  path: string | Buffer,
  mostBytes: number,
): Promise<Result<Buffer, Unopenable>> {
  try {
    // Without the flag a pipe that nobody writes to would keep us waiting for ever.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = await handle.stat();
      if (about.isDirectory()) return refuse("folder");
      if (!about.isFile()) return refuse("no-file");
      if (about.size > mostBytes) return refuse("too-large");
      const bytes = await buffer(handle.createReadStream({ end: mostBytes, autoClose: false }));
      return bytes.length > mostBytes ? refuse("too-large") : ok(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(whyNot(error));
  }
}

function whyNot(error: unknown): Unopenable {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  if (code === "EACCES" || code === "EPERM") return "denied";
  // A socket.
  return code === "ENXIO" ? "no-file" : "unopenable";
}
