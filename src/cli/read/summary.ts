// A record for people at a terminal.
import { styleText } from "node:util";
import {
  type MinutesRecord,
  type Outcome,
  type RecordItem,
  warningText,
} from "../../features/minutes/index.ts";
import type { Language } from "../../lib/language.ts";
import { messages } from "./messages.ts";
import { wrap } from "./wrap.ts";

type Words = (typeof messages)["sv"];
type Style = Parameters<typeof styleText>[0];

const outcomeStyle: Record<Outcome, Style> = {
  approved: "green",
  rejected: "red",
  noted: "blue",
  referred: "cyan",
  deferred: "yellow",
  withdrawn: "gray",
};

export function summary(record: MinutesRecord, language: Language, width: number): string {
  const words = messages[language];
  const lines = [
    "",
    ink("bold", [record.body ?? words.noBody, record.cooperation].filter(Boolean).join(" · ")),
    [
      `${words.kind[record.kind]}${record.number === null ? "" : ` ${record.number}`}`,
      when(record, words),
      where(record, words),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    ...wrap(who(record, words), width, ""),
    ink("gray", counts(record, words)),
    "",
    ...record.items.flatMap((item) => itemLines(item, words, width)),
    ...warningLines(record, language, width),
  ];
  return lines.join("\n");
}

/** Colour only where the output is a terminal that wants it. */
function ink(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

function when(record: MinutesRecord, words: Words): string {
  const clock = [record.start, record.end].filter(Boolean).join("–").replaceAll(":", ".");
  return `${record.date ?? words.noDate}${clock === "" ? "" : ` ${words.clock} ${clock}`}`;
}

function where(record: MinutesRecord, words: Words): string {
  return [record.place, record.remote ? words.remote : null].filter(Boolean).join(", ");
}

function who({ people }: MinutesRecord, words: Words): string {
  const groups = (["member", "other", "guest", "absent"] as const)
    .map((presence) => ({ presence, count: people.filter((person) => person.presence === presence).length }))
    .filter(({ count }) => count > 0)
    .map(({ presence, count }) => `${count} ${words.presence[presence]}`);
  const named = (label: string, holds: (person: (typeof people)[number]) => boolean) =>
    people.filter(holds).map((person) => `${label} ${person.name}`);
  const parts = [
    groups.length === 0
      ? words.people(people.length)
      : `${words.people(people.length)}: ${groups.join(", ")}`,
    ...named(words.chair, (person) => person.chair),
    ...named(words.minuteTaker, (person) => person.minuteTaker),
  ];
  return parts.join(" · ");
}

function counts({ items }: MinutesRecord, words: Words): string {
  const total = (of: (item: RecordItem) => unknown[]) =>
    items.reduce((sum, item) => sum + of(item).length, 0);
  return words.counts(
    items.length,
    total((item) => item.decisions),
    total((item) => item.assignments),
  );
}

const indent = "      ";

function itemLines(item: RecordItem, words: Words, width: number): string[] {
  const presenters = item.presenters.map((presenter) => presenter.name).join(", ");
  return [
    ...wrap(`${(item.number ?? "–").padStart(4)}  ${item.title}`, width, indent).map((line) =>
      ink("bold", line),
    ),
    ...(presenters === "" ? [] : wrap(indent + presenters, width, indent).map((line) => ink("gray", line))),
    ...item.decisions.flatMap(({ outcome, text }) => {
      const label = words.outcome[outcome];
      return wrap(`${indent}${label}: ${text}`, width, `${indent}  `).map((line) =>
        line.replace(`${label}:`, ink(outcomeStyle[outcome], `${label}:`)),
      );
    }),
    ...item.assignments.flatMap(({ who: holder, what, due, dueText }) => {
      const day = due ?? dueText;
      const line = `${indent}→ ${holder}: ${what}${day === null ? "" : ` ${words.due(day)}`}`;
      return wrap(line, width, `${indent}  `).map((part) => part.replace("→", ink("magenta", "→")));
    }),
  ];
}

function warningLines({ warnings }: MinutesRecord, language: Language, width: number): string[] {
  if (warnings.length === 0) return [];
  return [
    "",
    ink("yellow", messages[language].warnings(warnings.length)),
    ...warnings.flatMap((each) => wrap(`  ! ${warningText(each, language)}`, width, "    ")),
  ];
}
