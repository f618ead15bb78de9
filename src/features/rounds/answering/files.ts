import { randomUUID } from "node:crypto";
import { type AnnexRefusal, readPaper } from "../../agenda/index.ts";
import type { Problem, ProblemReason } from "../form/answering.ts";
import type { RoundForm } from "../form/rules.ts";
import { inputs } from "../form/written.ts";

export interface NewFile {
  readonly id: string;
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

interface Sent {
  /** What each field of the answer names: a new file, or the one that was sent before. */
  readonly named: ReadonlyMap<string, { readonly fileId: string; readonly fileName: string }>;
  readonly files: readonly NewFile[];
  readonly problems: ReadonlyMap<string, Problem>;
}

interface Kept {
  readonly id: string;
  readonly field: string;
  readonly fileName: string;
}

/** The files of an answer. `kept` are those that this recipient has sent before. */
export async function filesIn(
  form: RoundForm,
  body: Readonly<Record<string, unknown>>,
  kept: readonly Kept[],
): Promise<Sent> {
  const named = new Map<string, { fileId: string; fileName: string }>();
  const files: NewFile[] = [];
  const problems = new Map<string, Problem>();
  for (const { id: field } of form.filter(({ kind }) => kind === "file")) {
    const sent = [body[inputs.file(field)]].flat().find((each) => each instanceof File && each.name !== "");
    if (sent instanceof File) {
      const paper = readPaper({ fileName: sent.name, bytes: Buffer.from(await sent.arrayBuffer()) });
      if (!paper.ok) {
        problems.set(field, { reason: reasons[paper.reason], rows: [] });
        continue;
      }
      const { file_name: fileName, media_type: mediaType, bytes } = paper.value;
      const id = randomUUID();
      files.push({ id, field, fileName, mediaType, bytes });
      named.set(field, { fileId: id, fileName });
      continue;
    }
    const before = kept.find((each) => each.field === field && each.id === body[inputs.keptFile(field)]);
    if (before !== undefined) named.set(field, { fileId: before.id, fileName: before.fileName });
  }
  return { named, files, problems };
}

const reasons: Readonly<Record<AnnexRefusal, ProblemReason>> = {
  empty: "file-empty",
  encrypted: "file-encrypted",
  "older-format": "file-old",
  "unknown-kind": "file-unknown",
  "too-large": "file-too-large",
  gone: "file-unknown",
};
