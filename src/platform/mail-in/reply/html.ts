// An HTML letter as the plain one that it could have been: its blocks are lines, and what it quotes begins with ">".
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { original } from "./marks.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const mostSigns = 500_000;
const deepest = 200;

const unread = new Set("head script style title template noscript svg".split(" "));
const blocks = new Set(
  "p div li ul ol tr table blockquote hr pre h1 h2 h3 h4 h5 h6 section article header footer center".split(
    " ",
  ),
);

export function plainFrom(html: string): string {
  const lines: string[] = [];
  let line = "";

  function end(isQuoted: boolean): void {
    lines.push((isQuoted ? "> " : "") + line.trim());
    line = "";
  }

  function walk(node: Node, depth: number, isQuoted: boolean): void {
    if (depth > deepest) return;
    if ("value" in node && node.nodeName === "#text") line += node.value.replace(/\s+/g, " ");
    else if ("tagName" in node) element(node, depth, isQuoted);
    else if ("childNodes" in node) for (const child of node.childNodes) walk(child, depth + 1, isQuoted);
  }

  function element(node: Element, depth: number, isQuoted: boolean): void {
    const { tagName } = node;
    if (unread.has(tagName) || isUnseen(node) || isSignature(node)) return;
    if (tagName === "br") return end(isQuoted);
    if (tagName === "img") line += attribute(node, "alt");
    if (attribute(node, "id") === "divRplyFwdMsg") lines.push(original);
    const isQuote = isQuoted || quotes(node);
    const isBlock = blocks.has(tagName);
    if (isBlock && line.trim() !== "") end(isQuoted);
    for (const child of node.childNodes) walk(child, depth + 1, isQuote);
    if (isBlock && (line.trim() !== "" || tagName === "p")) end(isQuote);
  }

  walk(parse(html.slice(0, mostSigns)), 0, false);
  end(false);
  return lines.join("\n");
}

const attribute = (node: Element, name: string): string =>
  node.attrs.find((each) => each.name === name)?.value ?? "";

const isUnseen = (node: Element): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, "style"));

const isSignature = (node: Element): boolean =>
  /^(Signature|ms-outlook-mobile-signature|AppleMailSignature|AppleMailSignatureId)$/i.test(
    attribute(node, "id"),
  ) || /\b(gmail_signature|moz-signature)\b/.test(attribute(node, "class"));

/** What is only moved to the right may be the writer's own. */
function quotes(node: Element): boolean {
  const [kind, classes] = [attribute(node, "type"), attribute(node, "class")];
  if (node.tagName === "blockquote") return kind === "cite" || /_quote\b/.test(classes);
  return /\b(gmail_attr|moz-cite-prefix)\b/.test(classes);
}
