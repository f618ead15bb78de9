// A file as it came, by which it is known again.
import { hash } from "node:crypto";
import { ok, type Result } from "../../../lib/result.ts";
import { type AnnexRefusal, type Paper, readPaper } from "../../agenda/index.ts";

export interface Filed {
  readonly file_name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly size: number;
}

export type FileRefusal = AnnexRefusal | "no-files" | "too-many";

/** What is sent to us must be what it says that it is. */
export function filed(paper: Paper): Result<Filed, FileRefusal> {
  const read = readPaper(paper);
  return read.ok ? ok(asFiled(read.value)) : read;
}

export const asFiled = ({
  file_name,
  media_type,
  bytes,
}: Pick<Filed, "file_name" | "media_type" | "bytes">): Filed => ({
  file_name,
  media_type,
  sha256: hash("sha256", bytes),
  bytes,
  size: bytes.length,
});
