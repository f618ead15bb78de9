import type { Context } from "hono";

interface SavedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** It is saved, and never shown as a page of ours: a document may hold what a browser would run. */
export const saved = (c: Context, { fileName, mediaType, bytes }: SavedFile) =>
  c.body(new Uint8Array(bytes), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
