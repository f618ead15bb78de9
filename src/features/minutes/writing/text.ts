// A paper as plain text.
import { type Block, type Fact, headingOf, type Paper, type Section } from "./paper.ts";

export function textOf(paper: Paper): string {
  const marked = paper.sections.some(({ label }) => label === null);
  const paragraphs = [
    paper.organisations.join("\n"),
    paper.title,
    paper.facts.flatMap(fact).join("\n"),
    ...paper.sections.flatMap((each) => section(each, marked)),
    ...paper.signatures.map(({ role, name, signed }) =>
      [role, signed ?? "", name].filter((line) => line !== "").join("\n\n"),
    ),
    ...paper.appendix.flatMap((each) => section(each, marked)),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

const labelWidth = 20;

function fact({ label, lines }: Fact): string[] {
  return lines.map((line, i) => (i === 0 ? `${label}:` : "").padEnd(labelWidth) + line);
}

/** A heading is known by its number; where one has none, all get Markdown's mark. */
function section(laid: Section, marked: boolean): string[] {
  const mark = marked ? `${"#".repeat(laid.depth + 1)} ` : "";
  return [mark + headingOf(laid), ...laid.blocks.map(block)];
}

function block(laid: Block): string {
  if (laid.kind === "line") return laid.label === null ? laid.text : `${laid.label}: ${laid.text}`;
  if (laid.kind === "table")
    return rows(
      laid.columns.map(({ head }) => head),
      laid.rows,
    );
  const entries = laid.entries.map((entry) => (laid.mark === "bullet" ? `- ${entry}` : entry));
  return [`${laid.label}:`, ...entries].join("\n");
}

/** In columns as wide as they must be; the last goes on as far as it likes. */
function rows(head: readonly string[], cells: readonly (readonly string[])[]): string {
  const all = [head, ...cells];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)) + 2);
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
