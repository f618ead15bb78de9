// What is to be known of an item before the meeting.
import type { AgendaDocumentItem } from "../agenda.ts";
import type { Block, Section } from "../paper.ts";
import { wording } from "../wording.ts";

const words = wording.call;

export function itemSection(item: AgendaDocumentItem, depth: Section["depth"]): Section {
  return {
    label: labelOf(item),
    title: item.title,
    depth,
    blocks: [...briefly(item), ...background(item), ...proposal(item), ...annexes(item)],
  };
}

/** "3.", "3 a.", "§ 12" */
export function labelOf({ label }: AgendaDocumentItem): string | null {
  return label === null || label.startsWith("§") ? label : `${label}.`;
}

/** "Diskussion · kl. 13.05–13.45 · Mats Öberg (Länsstyrelsen)" */
function briefly({ kind, presenters, start, end }: AgendaDocumentItem): Block[] {
  const told = [
    ...(kind === null ? [] : [words.kind[kind]]),
    ...(start === null ? [] : [wording.hours(start, end)]),
    ...presenters.map(({ name, organisation }) =>
      organisation === null ? name : `${name} (${organisation})`,
    ),
  ];
  return told.length === 0 ? [] : [{ kind: "line", label: null, text: told.join(" · ") }];
}

function background({ background: text }: AgendaDocumentItem): Block[] {
  const paragraphs = text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs.map((paragraph, i) => ({
    kind: "line",
    label: i === 0 ? words.background : null,
    text: paragraph,
  }));
}

function proposal({ proposal: clauses }: AgendaDocumentItem): Block[] {
  if (clauses.length === 0) return [];
  const mark = clauses.every((clause) => /^(samt )?att\s/i.test(clause)) ? "clause" : "bullet";
  return [{ kind: "list", label: wording.proposal, mark, entries: clauses }];
}

function annexes({ annexes: papers }: AgendaDocumentItem): Block[] {
  if (papers.length === 0) return [];
  const entries = papers.map(({ number, title }) => words.annex(number, title));
  return [{ kind: "list", label: words.annexes, mark: "bullet", entries }];
}
