// Words that bodies are named with, by which letters that OCR has taken for others are put right.

const words =
  "direktör förbund nämnd miljö näring fullmäktige kommitté årsmöte räddning förening förvaltning företag";
const kin: Readonly<Record<string, string>> = { ö: "[öoóòôøé]", å: "[åaáàâ]", ä: "[äaáàâ]", é: "[éeè]" };
const misread = words.split(" ").map((word) => ({
  word,
  pattern: new RegExp(
    word.replace(/[åäöé]/g, (letter) => kin[letter] ?? letter),
    "giu",
  ),
}));

/** 'Kommundirektérsgruppen' is 'Kommundirektörsgruppen'. */
export function withCommonLetters(name: string): string {
  return misread.reduce(
    (mended, { word, pattern }) =>
      mended.replace(pattern, (found) =>
        /^\p{Lu}/u.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
      ),
    name,
  );
}
