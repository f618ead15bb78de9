// A count, written the way a list's level asks for.

export function counted(count: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "lowerLetter":
      return letter(count);
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** a … z, aa, bb …, as Word goes on. */
function letter(count: number): string {
  if (count < 1 || count > 780) return String(count);
  const index = (count - 1) % 26;
  return String.fromCodePoint(97 + index).repeat(Math.floor((count - 1) / 26) + 1);
}

const romans: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let [left, written] = [count, ""];
  for (const [worth, letters] of romans)
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  return written;
}
