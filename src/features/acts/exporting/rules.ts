// The record as others keep it. An act is a line, the oldest first, with the seal that `genbo verify` knows it by.
import { csvLine } from "../../../lib/csv.ts";
import type { ExportFormat } from "../forms.ts";
import type { RecordedAct } from "../queries.ts";

export type SealedAct = RecordedAct & { readonly seal: Buffer };

const columns = [
  "id",
  "at",
  "account",
  "account_name",
  "kind",
  "subject_kind",
  "subject",
  "facts",
  "seal",
] as const;

type Written = Record<(typeof columns)[number], unknown>;

/** What stands before the first act, and after the last. */
export const enclosing: Record<ExportFormat, { before: string; after: string }> = {
  csv: { before: `\uFEFF${csvLine(columns)}`, after: "" },
  json: { before: "[", after: "\n]\n" },
};

export function written(format: ExportFormat, act: SealedAct, isFirst: boolean): string {
  const row = rowOf(act);
  if (format === "json") return `${isFirst ? "" : ","}\n${JSON.stringify(row)}`;
  return csvLine(columns.map((column) => row[column]));
}

function rowOf({
  id,
  at,
  accountId,
  accountName,
  kind,
  subjectKind,
  subjectId,
  facts,
  seal,
}: SealedAct): Written {
  return {
    id: Number(id),
    at: at.toISOString(),
    account: accountId,
    account_name: accountName,
    kind,
    subject_kind: subjectKind,
    subject: subjectId,
    facts,
    seal: seal.toString("hex"),
  };
}
