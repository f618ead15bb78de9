// The page's blocks in reading order, as lines: a paragraph is a line, a table's row a line with tabs.
import type { DefaultTreeAdapterTypes } from "parse5";
import type { SetLine } from "../typeset.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(
  "head script style template noscript nav svg button select textarea iframe".split(" "),
);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const inline = new Set(
  "a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time u var".split(
    " ",
  ),
);
const bolds = new Set(["b", "strong", "th", "dt"]);

export function flow(document: Node): SetLine[] {
  const lines: SetLine[] = [];
  let line = emptyLine();
  let blank = false;

  /** What has been gathered becomes a line. */
  function end(apart: boolean): void {
    const text = line.text.replace(/[^\S\t]+/g, " ").replace(/ ?\t ?/g, "\t");
    const isEmpty = text.trim() === "";
    if (!isEmpty) {
      const { heading, bold } = line;
      const said = text.startsWith("\t") ? text.trimEnd() : text.trim();
      lines.push({
        text: said,
        bold: bold === true,
        size: 11,
        heading,
        blankBefore: blank,
        pageBefore: false,
      });
    }
    blank = isEmpty ? blank || apart : apart;
    line = emptyLine();
  }

  function say(text: string, isBold: boolean): void {
    line.text += text;
    if (text.trim() !== "") line.bold = (line.bold ?? true) && isBold;
  }

  function walk(node: Node, isBold: boolean): void {
    if ("value" in node && node.nodeName === "#text") say(node.value.replace(/\s+/g, " "), isBold);
    else if ("tagName" in node) element(node, isBold || bolds.has(node.tagName));
    else if ("childNodes" in node) for (const child of node.childNodes) walk(child, isBold);
  }

  function inside(node: Element, isBold: boolean): void {
    for (const child of node.childNodes) walk(child, isBold);
  }

  function element(node: Element, isBold: boolean): void {
    const { tagName } = node;
    if (unread.has(tagName)) return;
    if (inline.has(tagName)) return inside(node, isBold);
    if (tagName === "br") return end(false);
    if (tagName === "td" || tagName === "th") return cell(node, isBold);
    if (tagName === "dd") return definition(node, isBold);
    const apart = !["li", "tr", "dt"].includes(tagName);
    end(apart);
    if (headings.has(tagName)) line.heading = true;
    if (tagName === "li") line.text = markOf(node);
    inside(node, isBold);
    // What a key is for stands on its line.
    if (tagName !== "dt") end(apart);
  }

  function cell(node: Element, isBold: boolean): void {
    if (line.text.trim() !== "") say("\t", isBold);
    inside(node, isBold);
  }

  function definition(node: Element, isBold: boolean): void {
    say("\t", isBold);
    inside(node, isBold);
    end(false);
  }

  walk(document, false);
  end(false);
  return lines;
}

interface GatheredLine {
  text: string;
  heading: boolean;
  /** All of what it says so far; null of nothing. */
  bold: boolean | null;
}

const emptyLine = (): GatheredLine => ({ text: "", heading: false, bold: null });

/** A bullet, or its number in a list that counts; clauses that begin with 'att' need neither. */
function markOf(entry: Element): string {
  const list = entry.parentNode;
  if (list === null || !("tagName" in list)) return "";
  const isPlain = list.attrs.some(({ name, value }) => name === "class" && value === "clauses");
  if (list.tagName !== "ol") return isPlain ? "" : "• ";
  const place = list.childNodes.filter((node) => node.nodeName === "li").indexOf(entry);
  return `${place + 1}. `;
}
