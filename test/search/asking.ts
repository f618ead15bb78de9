// Asks the search page as a visitor would, and reads its hits.
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { createApp } from "../../src/app.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { browser } from "../browser.ts";
import type { Hit } from "./scorer.ts";

export async function ask(db: Db, q: string): Promise<Hit[]> {
  const html = await browser(createApp(db)).get(`/sok?${new URLSearchParams({ q })}`);
  const hits = [...below(parse(html))].filter((element) => attribute(element, "class") === "card hit");
  return hits.map(hitOf);
}

function hitOf(card: Tree.Element): Hit {
  const link = [...below(card)].find(({ tagName }) => tagName === "a");
  const address = (link && attribute(link, "href")) ?? "";
  return { kind: kindOf(address), title: "", excerpt: text(card), address };
}

function kindOf(address: string): string {
  if (/\/(personer|organisationer|organ)\//.test(address)) return "party";
  if (address.includes("/beslut/")) return "decision";
  if (address.includes("?ord=inspel-")) return "input";
  if (address.includes("?ord=uppdrag-")) return "assignment";
  return /#[^:]+$/.test(address) ? "item" : "meeting";
}

function* below(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes)
    if ("tagName" in child) {
      yield child;
      yield* below(child);
    }
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function text(node: Tree.ChildNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(text).join("") : "";
}
