import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { actMessages, actText } from "../../acts/index.ts";
import { messages } from "../messages.ts";
import type { Row, Value } from "../rules.ts";

type Props = { language: Language; caption: string; rows: readonly Row[] };

/** The rows as they are stored, each under its name. */
export function SectionTable({ language, caption, rows }: Props) {
  const words = messages[language];
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return <p class="quiet">{words.none}</p>;
  const headings: Record<string, string> = words.columns;
  return (
    <Table
      caption={caption}
      hideCaption
      columns={names.map((name) => ({ heading: headings[name] ?? name }))}
      rows={rows.map((row) => ({
        cells: names.map((name) => <Cell name={name} value={row[name] ?? null} language={language} />),
      }))}
    />
  );
}

function Cell({ name, value, language }: { name: string; value: Value; language: Language }) {
  const text = valueText(value, language);
  if (told.has(name)) return <>{wordOf(text, language)}</>;
  if (name !== "address") return <>{text}</>;
  return <a href={text}>{messages[language].inMinutes}</a>;
}

/** The columns that hold one of a few words. */
const told = new Set(["presence", "role", "means", "kind", "language", "reason", "answer", "deed", "taken"]);

function wordOf(code: string, language: Language): string {
  const words: Record<string, string> = messages[language].values;
  return Object.hasOwn(words, code) ? (words[code] ?? code) : actText(code, actMessages[language]);
}

function valueText(value: Value, language: Language): string {
  if (value === null) return "";
  if (value instanceof Date) return momentText(value, language);
  if (typeof value === "boolean") return value ? messages[language].yes : messages[language].no;
  return String(value);
}
