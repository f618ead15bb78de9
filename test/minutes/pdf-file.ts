// PDF files made by hand: letters where they are put, in the order they are given.

export interface Lettering {
  text: string;
  x: number;
  /** From the bottom of the page. */
  y: number;
  size?: number;
  bold?: boolean;
  /** Laid over a picture by a program that recognised it. */
  unseen?: boolean;
}

export function pdfFile(pages: readonly Lettering[][], trailer = ""): Uint8Array {
  const first = 5;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(" ");
  const fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap((page, i) => {
      const content = page.map(shown).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${fonts} /Contents ${first + i * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.lastIndexOf("xref")}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Lines down the page from the top, 14 points apart, as a paragraph has them. */
export function lines(texts: readonly string[], x = 72, top = 770): Lettering[] {
  return texts.map((text, i) => ({ text, x, y: top - i * 14 }));
}

function shown({ text, x, y, size = 11, bold = false, unseen = false }: Lettering): string {
  const written = text.replace(/[\\()]/g, String.raw`\$&`);
  return `BT /${bold ? "F2" : "F1"} ${size} Tf ${unseen ? 3 : 0} Tr 1 0 0 1 ${x} ${y} Tm (${written}) Tj ET`;
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}
