// Word documents made by hand, part by part, for what no library writes.
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export async function zipped(parts: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A document of the given body; further parts by name under word/, without their outer element's namespaces. */
export async function wordFile(body: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const further = Object.entries(parts).map(([name, xml]) => [`word/${name}`, withNamespaces(xml)]);
  return zipped({
    "word/document.xml": withNamespaces(`<w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(further),
  });
}

export function paragraph(text: string, properties = "", look = ""): string {
  const run = `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function table(...rows: string[][][]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function cell(lines: string[]): string {
  return `<w:tc>${lines.map((line) => paragraph(line)).join("")}</w:tc>`;
}

function withNamespaces(xml: string): string {
  return xml.replace(/^<([\w:]+)/, `<$1 ${word} ${office}`);
}
