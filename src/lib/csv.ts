// Lines of values parted by commas, as spreadsheets read them.

export const csvLine = (values: readonly unknown[]): string => `${values.map(cell).join(",")}\r\n`;

/** A cell that a spreadsheet would take for a formula is text to it too. */
function cell(value: unknown): string {
  const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
