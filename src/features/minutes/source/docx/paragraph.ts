// One paragraph: its words as they stand after tracked changes, and the text boxes that hang in it.
import { properties, type Style, type Styles } from "./styles.ts";
import { child, children, switched, value, type Xml } from "./xml.ts";

export interface Paragraph {
  readonly words: string;
  readonly bold: boolean;
  /** In points. */
  readonly size: number;
  readonly boxes: readonly Xml[];
  readonly footnotes: readonly string[];
  /** Whether a new page begins with the paragraph, or behind it. */
  readonly newPage: "before" | "after" | null;
}

/** What is taken out by tracked changes, or is no text of the document. */
const leftOut = new Set([
  "del",
  "moveFrom",
  "pPr",
  "rPr",
  "instrText",
  "delText",
  "Fallback",
  "sdtPr",
  "ruby",
]);

const signs: Record<string, string> = {
  tab: "\t",
  cr: "\n",
  noBreakHyphen: "-",
  softHyphen: "\u00AD",
  ptab: "\t",
};

export function readParagraph(paragraph: Xml, style: Style, styles: Styles): Paragraph {
  let words = "";
  let [bold, size] = [true, Number.POSITIVE_INFINITY];
  let newPage: Paragraph["newPage"] =
    switched(child(paragraph, "pPr"), "pageBreakBefore") === true ? "before" : null;
  const boxes: Xml[] = [];
  const footnotes: string[] = [];

  function run(element: Xml): void {
    const own = child(element, "rPr");
    const look = properties(over(style, styles.run(value(own, "rStyle"))), undefined, own);
    if (look.hidden === true) return;
    const before = words.length;
    for (const part of element.children) sign(part);
    if (words.slice(before).trim() === "") return;
    bold &&= look.bold ?? false;
    size = Math.min(size, look.size ?? 20);
  }

  function sign(part: Xml): void {
    if (part.name === "t")
      words += part.attributes.get("space") === "preserve" ? part.text : unpadded(part.text);
    else if (part.name === "br") {
      if (part.attributes.get("type") === "page") newPage = words.trim() === "" ? "before" : "after";
      else words += "\n";
    } else if (part.name === "sym") words += symbol(part);
    else if (part.name === "footnoteReference") footnotes.push(part.attributes.get("id") ?? "");
    else if (part.name in signs) words += signs[part.name] ?? "";
    else if (!leftOut.has(part.name)) boxes.push(...textBoxes(part));
  }

  function walk(element: Xml): void {
    for (const part of element.children) {
      if (leftOut.has(part.name) || isPlaceholder(part)) continue;
      if (part.name === "r") run(part);
      else walk(part);
    }
  }

  walk(paragraph);
  const points = (Number.isFinite(size) ? size : (style.size ?? 20)) / 2;
  return { words, bold: bold && words.trim() !== "", size: points, boxes, footnotes, newPage };
}

/** A character style over a paragraph's: only what it decides itself. */
function over(below: Style, above: Style): Style {
  return {
    ...below,
    bold: above.bold ?? below.bold,
    hidden: above.hidden ?? below.hidden,
    size: above.size ?? below.size,
  };
}

/** XML's own white space alone: a hard space is a letter of the text. */
function unpadded(text: string): string {
  return text.replace(/^[ \t\r\n]+/, "").replace(/[ \t\r\n]+$/, "");
}

/** "Klicka här för att ange text": what a content control shows while nobody has filled it in. */
export function isPlaceholder(element: Xml): boolean {
  return child(child(element, "sdtPr"), "showingPlcHdr") !== undefined;
}

function symbol(part: Xml): string {
  const code = Number.parseInt(part.attributes.get("char") ?? "", 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : "";
}

/** Word writes a text box twice, new way and old; the old one stands under Fallback. */
function textBoxes(element: Xml): Xml[] {
  if (leftOut.has(element.name)) return [];
  const own = children(element, "txbxContent");
  return [...own, ...element.children.filter((part) => !own.includes(part)).flatMap(textBoxes)];
}
