import type { Hono } from "hono";
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { expect } from "vitest";

/** What every page keeps to. Each page that any test opens passes through here. */
export function checkPage(path: string, html: string, app: Hono): void {
  const errors: string[] = [];
  const document = parse(html, {
    onParseError: (error) => errors.push(`${error.code} (line ${error.startLine})`),
  });
  const elements = [...walk(document)];
  const named = (...tags: string[]) => elements.filter((element) => tags.includes(element.tagName));
  const [heading] = named("h1");
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);

  expect(errors, `${path}: HTML errors`).toEqual([]);
  expect(named("h1").length, `${path}: one h1`).toBe(1);
  expect(text(heading), `${path}: the h1 says something`).not.toBe("");
  expect(text(named("title")[0]).slice(0, text(heading).length), `${path}: title begins with the h1`).toBe(
    text(heading),
  );
  expect(attribute(named("html")[0], "lang") ?? "", `${path}: lang`).toMatch(/^(sv|en)$/);
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    `${path}: ids that occur twice`,
  ).toEqual([]);
  expect(unlabelled(elements), `${path}: fields without a label`).toEqual([]);
  expect(
    named("form").filter((form) => !attribute(form, "action")).length,
    `${path}: forms without an action`,
  ).toBe(0);
  expect(
    named("img").filter((img) => attribute(img, "alt") === undefined).length,
    `${path}: images without alt`,
  ).toBe(0);
  expect(deadLinks(elements, ids, path, app), `${path}: links that lead nowhere`).toEqual([]);
}

const unseen = new Set(["hidden", "submit", "button", "reset", "image"]);

function unlabelled(elements: Tree.Element[]): string[] {
  const labels = elements.filter((element) => element.tagName === "label");
  const wrapped = new Set(labels.flatMap((label) => [...walk(label)]));
  const labelled = new Set(labels.map((label) => attribute(label, "for")));
  const fields = elements.filter((element) => ["input", "select", "textarea"].includes(element.tagName));
  return fields
    .filter((field) => !unseen.has(attribute(field, "type") ?? ""))
    .filter((field) => !attribute(field, "aria-label") && !attribute(field, "aria-labelledby"))
    .filter((field) => !wrapped.has(field) && !labelled.has(attribute(field, "id") ?? ""))
    .map((field) => attribute(field, "name") ?? field.tagName);
}

function deadLinks(elements: Tree.Element[], ids: string[], path: string, app: Hono): string[] {
  const patterns = routePatterns(app);
  const here = new URL(path, "http://localhost");
  const addresses = elements.flatMap(
    (element) => attribute(element, "href") ?? attribute(element, "action") ?? [],
  );
  return addresses.filter((address) => {
    if (address.startsWith("#"))
      return address !== "#" && !ids.includes(decodeURIComponent(address.slice(1)));
    const target = new URL(address, here);
    // The page itself in the other language is no new address, also where the page says "not found".
    if (target.origin !== here.origin || target.pathname === here.pathname) return false;
    return !patterns.some((pattern) => pattern.test(target.pathname));
  });
}

// A wildcard counts only below a fixed folder ("/statiskt/*"); on others hang things that every page shares.
function routePatterns(app: Hono): RegExp[] {
  const paths = new Set(app.routes.map((route) => route.path));
  return [...paths]
    .filter((path) => !path.includes("*") || /^\/[^:*]+\/\*$/.test(path))
    .map((path) => new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, "[^/]+").replace(/\*$/, ".+")}$`));
}

function* walk(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* walk(child);
  }
}

function text(node: Tree.Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(text).join("").replace(/\s+/g, " ").trim() : "";
}

function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}
