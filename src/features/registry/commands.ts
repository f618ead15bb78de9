import { recordAct } from "../../platform/acts/record.ts";
import type { Db } from "../../platform/db/schema.ts";
import type { ExtractFormat } from "./forms.ts";

interface Taken {
  readonly cooperationId: string;
  readonly accountId: string;
  /** Whose registrar took it out. */
  readonly organisationId: string;
  readonly format: ExtractFormat;
  readonly count: number;
}

export async function recordExtract(
  db: Db,
  { cooperationId, accountId, organisationId, format, count }: Taken,
): Promise<void> {
  await db.transaction().execute((tx) =>
    recordAct(tx, {
      kind: "extract.exported",
      cooperationId,
      accountId,
      subjectKind: "organisation",
      subjectId: organisationId,
      facts: { format, count },
    }),
  );
}
