// Lines as a document sets them, from Word or PDF, put together into one text.
import type { SourceText } from "../source-text.ts";

export interface SetLine {
  text: string;
  bold: boolean;
  /** In points; what is normal is what most of the document has. */
  size: number;
  /** Where the document itself calls it a heading. */
  heading: boolean;
  blankBefore: boolean;
  pageBefore: boolean;
}

export function compose(lines: readonly SetLine[]): Pick<SourceText, "text" | "emphasis"> {
  const normal = usualSize(lines);
  const emphasis: SourceText["emphasis"] = [];
  let text = "";
  let above: SetLine | null = null;
  for (const line of lines) {
    const kind = emphasisOf(line, normal);
    const opens = kind === "heading" && (above === null || emphasisOf(above, normal) !== "heading");
    if (text !== "") text += line.blankBefore || line.pageBefore || opens ? "\n\n" : "\n";
    if (line.pageBefore && text !== "") text += "\f";
    above = line;
    if (kind !== null) emphasis.push({ start: text.length, kind });
    text += labelled(line.text.trimEnd());
  }
  return { text: `${text}\n`, emphasis };
}

/** The tab between a list's label and its text is no column. */
function labelled(text: string): string {
  const [label = "", rest, more] = text.split("\t");
  return isListLabel(label) && rest !== undefined && more === undefined ? `${label} ${rest}` : text;
}

/** "1.", "b)", "§ 12", a bullet. */
export function isListLabel(text: string): boolean {
  return /^\s*(\(?[\w.]{1,6}[.)]|§+ ?\d+[a-z]?\.?|[•●○◦▪■o\uE000-\uF8FF–-])$/u.test(text);
}

function emphasisOf(line: SetLine, normal: number): "heading" | "bold" | null {
  if (line.text.trim() === "") return null;
  if (line.heading || line.size >= normal * 1.15) return "heading";
  return line.bold ? "bold" : null;
}

export function usualSize(lines: readonly Pick<SetLine, "size" | "text">[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  let [usual, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [usual, most] = [size, count];
  return usual;
}
