// Source text → minutes record, in small pure steps.
import type { MinutesRecord } from "../record.ts";
import type { SourceText } from "../source-text.ts";
import { blocksOf } from "./blocks.ts";
import { readHeader } from "./header/read-header.ts";
import { readItem } from "./items/read-item.ts";
import { sheetOf } from "./lines.ts";
import { mentionsIn } from "./mentions.ts";
import { warningsOf } from "./warnings.ts";

export function readMinutes(source: SourceText, file: { name: string; sha256: string }): MinutesRecord {
  const { lines, runningHeads } = sheetOf(source);
  const blocks = blocksOf(lines);
  const headed = new Set(blocks.header);
  const text = lines.filter((line) => !headed.has(line));
  const { spans, kind, ...header } = readHeader({ ...blocks, runningHeads, text });
  const context = { date: header.date, body: header.body, people: header.people };
  const items = blocks.items.map((block) => readItem(block, context));
  const record: MinutesRecord = {
    schema: "genbo/minutes@1",
    source: { file: file.name, sha256: file.sha256, format: source.format, repairedWords: 0 },
    ...header,
    kind:
      kind ??
      (blocks.items.some((block) => /^§/.test(source.text.slice(...block.extent))) ? "minutes" : "notes"),
    items,
    warnings: [],
    headerSpans: spans,
    mentions: mentionsIn(blocks, header.date),
  };
  return { ...record, warnings: [...source.warnings, ...warningsOf(record)] };
}
