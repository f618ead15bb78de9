// 'Beslut:' in the margin of a scanned page, which has drifted up over what was sent along.
import { folded } from "../folding.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Section } from "./sections.ts";

/** What is sent along tells what should be; what is decided, what is done. */
const shouldBe = folded(
  "(?<!\\p{L})(?:ska|skall|bör|borde|måste|viktigt|angeläget|önskvärt|önskar|behöver)(?!\\p{L})",
);

/** 'med följande inspel:' and 'Beslut:' under it with nothing between: both lists stand under the second. */
export function withDriftedLabels(sections: readonly Section[]): readonly Section[] {
  const at = sections.findIndex(
    (section, i) =>
      section.part === "input" && section.paragraphs.length === 0 && sections[i + 1]?.part === "decision",
  );
  const [input, decision, after] = sections.slice(at, at + 3);
  if (at < 0 || input === undefined || decision === undefined) return sections;
  const isLoose = after?.part === "text" && after.label === null;
  const all: Paragraph[] = [...decision.paragraphs, ...(isLoose ? after.paragraphs : [])];
  const last = all.findLastIndex((paragraph) => shouldBe.test(paragraph.folded));
  if (last < 0 || last === all.length - 1) return sections;
  return [
    ...sections.slice(0, at),
    { ...input, paragraphs: all.slice(0, last + 1) },
    { ...decision, paragraphs: all.slice(last + 1) },
    ...sections.slice(at + (isLoose ? 3 : 2)),
  ];
}
