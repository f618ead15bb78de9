// Lines of values parted by a sign, as spreadsheets read them: commas, or semicolons where a comma is for decimals.

export const csvLine = (values: readonly unknown[], parting: "," | ";" = ","): string =>
  `${values.map((value) => cell(value, parting)).join(parting)}\r\n`;

/** A number as it is to be written; the sign before it begins no formula. */
export class Figure {
  readonly written: string;
  constructor(written: string) {
    if (!/^-?\d+([.,]\d+)?$/.test(written)) throw new Error(`not a figure: ${written}`);
    this.written = written;
  }
}

function cell(value: unknown, parting: string): string {
  const text = value instanceof Figure ? value.written : inert(value);
  return /["\r\n]/.test(text) || text.includes(parting) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell that a spreadsheet would take for a formula is text to it too. */
function inert(value: unknown): string {
  const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
