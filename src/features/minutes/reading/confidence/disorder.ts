// Whether the lines of a text stand in another order than they were written in.

/** Of lines that begin in the midst of a sentence, how many may stand after one that has ended. */
const mostAstray = 0.45;
/** Of numbers at the beginning of lines, how many may be followed by a lower one: lists within items begin anew. */
const mostFalling = 0.3;
const enough = 5;
/** From the first to the last of what a header tells, as a share of the document. */
const widestHeader = 0.5;
/** In short minutes the header is most of them. */
const shortest = 40;

export function isDisordered(text: string): boolean {
  const lines = text.split(/[\n\f]/).map((line) => line.trim());
  return goAstray(lines) || fall(lines) || scattersHeader(lines.filter((line) => line !== ""));
}

const opensMidway = /^\p{Ll}\p{L}*\s/u;
const ownLine = /^(?:att|samt|och|dels|a|b|c|d|e|o|i|ii|iii)[\s).]/iu;
const hasEnded = /[.!?:;]["”)]?$/;

function goAstray(lines: readonly string[]): boolean {
  let midway = 0;
  let astray = 0;
  for (const [i, line] of lines.entries()) {
    if (!opensMidway.test(line) || ownLine.test(line)) continue;
    midway += 1;
    const before = lines[i - 1] ?? "";
    if (before === "" || hasEnded.test(before)) astray += 1;
  }
  return midway >= enough && astray > midway * mostAstray;
}

const number = /^(?:§\s*)?(?<number>\d{1,3})(?:[.)§:]|\s)\s*\p{Lu}/u;

function fall(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => {
    const found = number.exec(line)?.groups?.["number"];
    return found === undefined ? [] : Number(found);
  });
  const falling = numbers.filter((each, i) => i > 0 && each < (numbers[i - 1] ?? 0)).length;
  return numbers.length >= enough && falling > (numbers.length - 1) * mostFalling;
}

const key =
  /^(?:mötesdatum|datum|dag|tid|tid och plats|plats och tid|plats|lokal|närvarande|deltagare|beslutande|ledamöter|frånvarande|förhinder|(?:ej )?(?:övriga|medverkande|närvarande)(?: deltagare| närvarande| medverkande)?)(?=\s*[:\t|]|\s{2}|$)/iu;

function scattersHeader(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => key.test(line));
  const last = lines.findLastIndex((line) => key.test(line));
  return lines.length >= shortest && first >= 0 && last - first > lines.length * widestHeader;
}
