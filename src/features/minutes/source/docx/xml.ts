// XML as a small tree of our own: local names, since the meaning of a Word document never hangs on the prefix.
import { DOMParser, type Element, type Node, onErrorStopParsing } from "@xmldom/xmldom";
import { limits } from "../limits.ts";

export interface Xml {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  /** The text directly in the element. */
  readonly text: string;
}

/** Null where it is no well-formed XML, nests too deep, or declares a document type (which Word never does). */
export function parseXml(text: string): Xml | null {
  if (text.includes("<!DOCTYPE")) return null;
  try {
    const root = new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(
      text,
      "text/xml",
    ).documentElement;
    return root === null ? null : tree(root, 0);
  } catch {
    return null;
  }
}

function tree(element: Element, depth: number): Xml {
  if (depth > limits.nesting) throw new Error("too deeply nested");
  const inside: Xml[] = [];
  let text = "";
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) inside.push(tree(node, depth + 1));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      text += node.nodeValue ?? "";
  }
  const attributes = new Map(
    [...element.attributes].map((attribute) => [attribute.localName ?? attribute.name, attribute.value]),
  );
  return { name: element.localName ?? element.nodeName, attributes, children: inside, text };
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

export function child(parent: Xml | undefined, name: string): Xml | undefined {
  return parent?.children.find((element) => element.name === name);
}

export function children(parent: Xml | undefined, name: string): Xml[] {
  return parent?.children.filter((element) => element.name === name) ?? [];
}

/** The `val` of a child, where it has one. */
export function value(parent: Xml | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes.get("val");
}

export function numberValue(parent: Xml | undefined, name: string): number | undefined {
  const written = Number(value(parent, name) ?? Number.NaN);
  return Number.isFinite(written) ? written : undefined;
}

/** Word's switches: there and not told to be off is on; absent is undecided. */
export function switched(parent: Xml | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (element === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(element.attributes.get("val") ?? "1");
}
