// Source text → minutes record, in small pure steps.
import type { MinutesRecord } from "../record.ts";
import type { SourceText } from "../source-text.ts";
import { withoutAppendix } from "./appendix.ts";
import { blocksOf } from "./blocks.ts";
import { weighed } from "./confidence/weighed.ts";
import { daysInFileName } from "./days-in-file-names.ts";
import { dayWitnesses } from "./header/day-witnesses.ts";
import { apartFromLateAttendance } from "./header/late-attendance.ts";
import { readHeader } from "./header/read-header.ts";
import { readItem } from "./items/read-item.ts";
import { type Line, sheetOf } from "./lines.ts";
import { mentionsIn } from "./mentions.ts";
import { warningsOf } from "./warnings.ts";

/** Boards and assemblies keep minutes; where no title says so, the others keep notes. */
const isBoard =
  /(?:styrelsen?|direktion(?:en)?|nämnd(?:en)?|utskott(?:et)?|stämman?|årsmötet?|fullmäktige)(?!\p{L})/iu;

/** `knownDate` is the day of a meeting whose minutes do not tell it themselves. */
export function readMinutes(
  source: SourceText,
  file: { name: string; sha256: string },
  knownDate: string | null = null,
): MinutesRecord {
  const { lines: written, runningHeads } = sheetOf(source);
  const { lines, late } = apartFromLateAttendance(withoutAppendix(written));
  const blocks = blocksOf(lines);
  const end = headerEnd(lines, blocks.header.length);
  const [header, text] = [[...lines.slice(0, end), ...late], lines.slice(end)];
  const { spans, kind, ...told } = readHeader({ header, text, runningHeads, closing: blocks.closing });
  const facts = { ...told, date: told.date ?? knownDate };
  const context = { date: facts.date ?? dayNear(file.name), body: facts.body, people: facts.people };
  const items = blocks.items.map((block) => readItem(block, context));
  const record: MinutesRecord = {
    schema: "genbo/minutes@1",
    source: {
      file: file.name,
      sha256: file.sha256,
      format: source.format,
      repairedWords: source.repairs?.length ?? 0,
    },
    ...facts,
    kind: kind ?? (isBoard.test(facts.body ?? "") || blocks.items.some(isParagraph) ? "minutes" : "notes"),
    items,
    warnings: [],
    headerSpans: spans,
    mentions: mentionsIn(blocks, facts.date),
    dayWitnesses: dayWitnesses(source.text, told.date, spans["date"], runningHeads),
  };
  return weighed(
    { ...record, warnings: [...source.warnings, ...warningsOf(record)] },
    source,
    blocks.isGuessed,
  );

  function isParagraph({ extent }: { readonly extent: readonly [number, number] }): boolean {
    return /^\s*§/.test(source.text.slice(...extent));
  }
}

/** Where minutes do not tell their day, their file's name does for the year of their tasks; a day of a meeting it is not. */
function dayNear(fileName: string): string | null {
  const [named, ...others] = daysInFileName(fileName);
  return named === undefined || others.length > 0 ? null : `${named}-01`.slice(0, "2019-06-12".length);
}

/** 'Minnesanteckningar' right above the first item is the header's own, though it groups items elsewhere. */
function headerEnd(lines: readonly Line[], from: number): number {
  const kind = /^\p{L}*(?:anteckningar|protokoll):?$/iu;
  const length = lines.slice(from).findIndex((line) => !kind.test(line.text));
  return length < 0 ? from : from + length;
}
