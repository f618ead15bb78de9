// One item out of minutes, for whoever registers it: a paper of its own, and somebody says that it is right.
import type { MinutesRecord, RecordItem } from "../../record.ts";
import { attendances } from "../minutes/attendance.ts";
import type { Signer } from "../minutes/beside.ts";
import { headingsOf } from "../minutes/headings.ts";
import { itemBlocks } from "../minutes/item-blocks.ts";
import { nameOf, signaturesOf, whenAndWhere } from "../minutes/minutes-paper.ts";
import type { Fact, Paper } from "../paper.ts";
import { wording } from "../wording.ts";

export interface Extract {
  readonly record: MinutesRecord;
  /** Which of its items. */
  readonly index: number;
  readonly registryNumbers: readonly { readonly organisation: string | null; readonly number: string }[];
  /** Who signed the minutes that it is taken from. */
  readonly signers: readonly Signer[];
  readonly isAdjustedAtOnce: boolean;
  /** Who says that it is right; a line without a name where nobody is known. */
  readonly certifiedBy: string | null;
}

const words = wording.extract;

export function extractPaper(extract: Extract): Paper {
  const { record, index, isAdjustedAtOnce, certifiedBy } = extract;
  const item = record.items[index];
  if (item === undefined) throw new Error(`the minutes have no item at ${index}`);
  const { label = null } = headingsOf(record)[index] ?? {};
  const signatures = signaturesOf(record, extract.signers);
  return {
    name: nameOf([record.body, words.title, label, record.date]),
    day: record.date,
    organisations: [record.cooperation, record.body].filter((line) => line !== null),
    title: nameOf([words.title, record.number ?? record.date]),
    facts: factsOf(extract),
    sections: [
      {
        label,
        title: titleWithParent(record, item),
        depth: 1,
        blocks: itemBlocks(item, { isAdjustedAtOnce }),
      },
    ],
    signatures: [...signatures, { role: words.certified, name: certifiedBy ?? "", signed: null }],
    appendix: [],
  };
}

function factsOf({ record, registryNumbers }: Extract): Fact[] {
  const numbers = registryNumbers.map(({ organisation, number }) =>
    organisation === null ? number : `${number} (${organisation})`,
  );
  const rows = [
    ...whenAndWhere(record),
    { label: words.registryNumber, lines: numbers },
    ...attendances(record.people),
  ];
  return rows.filter(({ lines }) => lines.length > 0);
}

/** Alone, 'Drift' tells less than 'Budget – Drift'. */
function titleWithParent({ items }: MinutesRecord, { number, title }: RecordItem): string {
  const [, parent] = /^(\d+)[a-z.]/.exec(number ?? "") ?? [];
  const above = items.find((item) => parent !== undefined && item.number === parent);
  return above === undefined ? title : `${above.title} – ${title}`;
}
