// Minutes as they come out of a scanner: printed on A4, and made into pictures of 200 dots an inch.
import { type Canvas, createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { fileURLToPath } from "node:url";

const dots = 200 / 72;
const [width, height, margin] = [595, 842, 64];
const columns = 130;
const [size, leading] = [11, 14.5];

const font = (weight: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
GlobalFonts.registerFromPath(font("400Regular"), "Printed");

interface Lying {
  /** In degrees: no page lies quite straight. */
  tilt?: number;
}

/** A page for each form feed, and for what has no room. A tab goes to the next column, and so does what several spaces
 *  part; what is broken stays in its column. */
export function printed(text: string, { tilt = 0 }: Lying = {}): Canvas[] {
  return text.split("\f").flatMap((page) => sheets(page, tilt));
}

function sheets(page: string, tilt: number): Canvas[] {
  const sheet = blank(tilt);
  const pen = sheet.getContext("2d");
  pen.font = `${size}px Printed`;
  const lines = page.replace(/^\n+|\n+$/g, "").split("\n");
  let y = margin + size;
  for (const [i, line] of lines.entries()) {
    const set = setLine(line, (words) => pen.measureText(words).width);
    if (y + set.rows * leading > height - margin && i > 0)
      return [sheet, ...sheets(lines.slice(i).join("\n"), tilt)];
    for (const { words, x, row } of set.pieces) pen.fillText(words, x, y + row * leading);
    y += set.rows * leading;
  }
  return [sheet];
}

function setLine(line: string, measure: (words: string) => number) {
  const pieces: { words: string; x: number; row: number }[] = [];
  let [x, rows] = [margin, 1];
  for (const { cell, from } of cellsOf(line)) {
    if (from !== null) x = Math.max(x, margin + from * aLetter);
    let row = 0;
    let words = "";
    const indent = (/^ */.exec(cell)?.[0].length ?? 0) * aLetter;
    for (const word of cell.trim().split(/ +/)) {
      const longer = words === "" ? word : `${words} ${word}`;
      if (words !== "" && x + indent + measure(longer) > width - margin) {
        pieces.push({ words, x: x + indent, row });
        row += 1;
        words = word;
      } else words = longer;
    }
    pieces.push({ words, x: x + indent, row });
    rows = Math.max(rows, row + 1);
    const end = x + measure(cell) + size * 1.5;
    x = from === null ? margin + columns * Math.ceil((end - margin) / columns) : end;
  }
  return { pieces, rows };
}

const aLetter = 4.6;

/** `from` is where a column begins that was made with spaces, in letters. */
function cellsOf(line: string): { cell: string; from: number | null }[] {
  if (line.includes("\t") || !/\S {3,}\S/.test(line))
    return line.split("\t").map((cell) => ({ cell, from: null }));
  return [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: cell, index }) => ({ cell, from: index }));
}

export function blank(tilt = 0): Canvas {
  const sheet = createCanvas(Math.round(width * dots), Math.round(height * dots));
  const pen = sheet.getContext("2d");
  pen.fillStyle = "#fbfaf6";
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = "#262626";
  pen.rotate((tilt * Math.PI) / 180);
  pen.scale(dots, dots);
  return sheet;
}

export const png = (sheet: Canvas): Buffer => sheet.toBuffer("image/png");
export const jpeg = (sheet: Canvas): Buffer => sheet.toBuffer("image/jpeg", 80);

/** A picture, a text, or a picture on which a program has stamped some words. */
export type PdfPage = Canvas | string | { readonly picture: Canvas; readonly stamp: string };

function sheetOf(page: PdfPage): { picture: Canvas | null; stamp: string } {
  if (typeof page === "string") return { picture: null, stamp: page };
  return "stamp" in page ? page : { picture: page, stamp: "" };
}

/** As a scanner writes it: a picture on each page, and nothing else, or over it the unseen text of a program that has
 *  recognised it. A page that is words is one of text. */
export function scannedPdf(scans: readonly PdfPage[], layer = ""): Buffer {
  const kids = scans.map((_, i) => `${3 + i * 3} 0 R`).join(" ");
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${scans.length} >>`),
    ...scans.flatMap((scan, i) => {
      const page = 3 + i * 3;
      const { picture, stamp } = sheetOf(scan);
      const placed = picture === null ? "" : `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n`;
      const drawing = placed + written(stamp, "0 Tr") + (i === 0 ? written(layer, "3 Tr") : "");
      const drawn = picture ?? createCanvas(1, 1);
      const bytes = jpeg(drawn);
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> /XObject << /P ${page + 2} 0 R >> >> /Contents ${page + 1} 0 R >>`,
        ),
        Buffer.from(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`, "latin1"),
        Buffer.concat([
          Buffer.from(
            `<< /Type /XObject /Subtype /Image /Width ${drawn.width} /Height ${drawn.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
          ),
          bytes,
          Buffer.from("\nendstream"),
        ]),
      ];
    }),
  ];
  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets = objects.map((object, i) => {
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
    return offset;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const written = (text: string, mode: "0 Tr" | "3 Tr"): string =>
  text
    .split("\n")
    .map((line, i) => {
      const letters = line.replace(/\t/g, "   ").replace(/[\\()]/g, String.raw`\$&`);
      return `BT /F 9 Tf ${mode} 1 0 0 1 ${margin} ${height - margin - i * 12} Tm (${letters}) Tj ET`;
    })
    .join("\n");

/** Greys without packing, a page after the other. */
export function tiff(scans: readonly Canvas[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let [at, linkAt] = [8, 4];
  const link = (to: number) => {
    const whole = Buffer.concat(parts);
    whole.writeUInt32LE(to, linkAt);
    parts.splice(0, parts.length, whole);
  };
  for (const scan of scans) {
    const grey = greyOf(scan);
    const fields: [tag: number, type: number, value: number][] = [
      [256, 4, scan.width],
      [257, 4, scan.height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at],
      [277, 3, 1],
      [278, 4, scan.height],
      [279, 4, grey.length],
    ];
    const folder = Buffer.alloc(2 + fields.length * 12 + 4);
    folder.writeUInt16LE(fields.length, 0);
    for (const [i, [tag, type, value]] of fields.entries()) {
      folder.writeUInt16LE(tag, 2 + i * 12);
      folder.writeUInt16LE(type, 4 + i * 12);
      folder.writeUInt32LE(1, 6 + i * 12);
      folder.writeUInt32LE(value, 10 + i * 12);
    }
    const folderAt = at + grey.length;
    parts.push(grey, folder);
    link(folderAt);
    linkAt = folderAt + folder.length - 4;
    at = folderAt + folder.length;
  }
  return Buffer.concat(parts);
}

function greyOf(scan: Canvas): Buffer {
  const { data } = scan.getContext("2d").getImageData(0, 0, scan.width, scan.height);
  return Buffer.from(Uint8Array.from({ length: scan.width * scan.height }, (_, i) => data[i * 4] ?? 0));
}
