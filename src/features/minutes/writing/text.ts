// Minutes as plain text.
import type { MinutesRecord } from "../record.ts";
import { type Block, type LaidItem, type Layout, layoutOf } from "./layout.ts";

export function writeText(record: MinutesRecord): string {
  const layout = layoutOf(record);
  const paragraphs = [
    [layout.cooperation, layout.body].filter((line) => line !== null).join("\n"),
    layout.title,
    layout.facts.flatMap(fact).join("\n"),
    ...layout.items.flatMap((laid) =>
      item(
        laid,
        layout.items.some(({ label }) => label === null),
      ),
    ),
    signatureLines(layout),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

const labelWidth = 20;

function fact({ label, lines }: Layout["facts"][number]): string[] {
  return lines.map((line, i) => (i === 0 ? `${label}:` : "").padEnd(labelWidth) + line);
}

/** A heading is known by its number; where one has none, all get Markdown's mark. */
function item({ label, title, sub, blocks }: LaidItem, marked: boolean): string[] {
  const mark = marked ? (sub ? "###" : "##") : null;
  return [[mark, label, title].filter((part) => part !== null).join(" "), ...blocks.map(block)];
}

function block(laid: Block): string {
  if (laid.kind === "line") return laid.label === null ? laid.text : `${laid.label}: ${laid.text}`;
  const entries = laid.entries.map((entry) => (laid.mark === "bullet" ? `- ${entry}` : entry));
  return [`${laid.label}:`, ...entries].join("\n");
}

function signatureLines({ signatures }: Layout): string {
  return signatures.map(({ role, name }) => `${role}\n\n${name}`).join("\n\n");
}
