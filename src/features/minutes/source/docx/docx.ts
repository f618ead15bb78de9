// A Word document (.docx) as source text.
import { ok, refuse } from "../../../../lib/result.ts";
import type { SourceResult } from "../reasons.ts";
import { compose, type SetLine } from "../typeset.ts";
import { partsOf } from "./archive.ts";
import { flow, type Setting } from "./flow.ts";
import { numberingOf } from "./numbering.ts";
import { stylesOf } from "./styles.ts";
import { child, children, parseXml, switched, type Xml } from "./xml.ts";

const openDocument = /^application\/vnd\.oasis\.opendocument/;
const mainPart =
  /(wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled\w*)\.main\+xml$/;

export async function docxText(bytes: Uint8Array, fileName: string): Promise<SourceResult> {
  const opened = await partsOf(bytes, isTextPart);
  if (!opened.ok) return opened;
  const parts = opened.value;
  if (openDocument.test(parts.get("mimetype") ?? "")) return refuse("older-format");
  const xml = (name: string) => parseXml(parts.get(name) ?? "") ?? undefined;

  const main = mainPartName(xml("[Content_Types].xml")) ?? "word/document.xml";
  if (!parts.has(main)) return refuse(/\.docx$/i.test(fileName) ? "damaged" : "unknown-format");
  const body = child(xml(main), "body");
  if (body === undefined) return refuse("damaged");

  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const footnotes = children(xml(`${folder}footnotes.xml`), "footnote");
  const setting: Setting = {
    styles: stylesOf(xml(`${folder}styles.xml`)),
    numbering: numberingOf(xml(`${folder}numbering.xml`)),
    footnote: (id) => footnotes.find((note) => note.attributes.get("id") === id),
  };
  const targets = relationships(xml(`${folder}_rels/${main.slice(folder.length)}.rels`));
  const edges = (kind: "headerReference" | "footerReference") =>
    pageEdges(body, kind).flatMap((id) => {
      const part = xml(folder + (targets.get(id) ?? ""));
      return part === undefined ? [] : [flow(part, setting)];
    });

  // Page headers once, at the top; feet at the end: what is repeated on every page is one fact.
  const lines = [
    ...once(edges("headerReference")),
    ...apart(flow(body, setting)),
    ...once(edges("footerReference")),
  ];
  return ok({ format: "docx", ...compose(lines), warnings: [] });
}

function isTextPart(name: string): boolean {
  return name === "mimetype" || /^[^/]*(\/[^/]*)?\.xml$|^word\/_rels\/[^/]*\.rels$/.test(name);
}

function mainPartName(types: Xml | undefined): string | undefined {
  const part = children(types, "Override").find((type) =>
    mainPart.test(type.attributes.get("ContentType") ?? ""),
  );
  return part?.attributes.get("PartName")?.replace(/^\//, "");
}

function relationships(part: Xml | undefined): Map<string, string> {
  return new Map(
    children(part, "Relationship").map(({ attributes }) => [
      attributes.get("Id") ?? "",
      (attributes.get("Target") ?? "").replace(/^\/word\//, ""),
    ]),
  );
}

/** The first page's before the others', each once, from every section. */
function pageEdges(body: Xml, kind: "headerReference" | "footerReference"): string[] {
  const sections = [
    ...body.children.map((block) => child(child(block, "pPr"), "sectPr")),
    child(body, "sectPr"),
  ];
  const idsOf = (section: Xml | undefined, type: string) =>
    children(section, kind).flatMap(({ attributes }) =>
      attributes.get("type") === type ? [attributes.get("id") ?? ""] : [],
    );
  // A first page's own head is shown only where the section says so; else it is what a template left behind.
  const first = sections.filter((section) => switched(section, "titlePg") === true);
  return [
    ...new Set([...first.flatMap((s) => idsOf(s, "first")), ...sections.flatMap((s) => idsOf(s, "default"))]),
  ];
}

function once(edges: readonly SetLine[][]): SetLine[] {
  const seen = new Set<string>();
  return edges.flatMap((lines) =>
    apart(lines).filter(({ text }) => {
      const first = !seen.has(text.trim());
      seen.add(text.trim());
      return first;
    }),
  );
}

function apart(lines: readonly SetLine[]): SetLine[] {
  return lines.map((line, i) => (i === 0 ? { ...line, blankBefore: true } : line));
}
