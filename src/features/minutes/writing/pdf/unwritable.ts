// The standards forbid a sign that no font has: it would be seen as nothing at all, and read as nothing. What was meant
// stands in the other files.

/** What the compiler says that it has no font for. */
export function unwritable(fault: string): string[] {
  return [...fault.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gs)].map(([, text = ""]) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
}

const seen = "\u{FFFD}";
const foreign =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu;
const pictures = /\p{Extended_Pictographic}/gu;

/** In a paper as JSON, whose own signs are plain. Where one letter of other alphabets is missing many are, and so with
 *  pictures: all of the kind are seen to be missing, rather than looked for one by one. */
export function withoutSigns(paper: string, missing: readonly string[]): string {
  return missing.reduce((left, sign) => {
    const rest = left.replaceAll(JSON.stringify(sign).slice(1, -1), seen);
    if (sign.search(foreign) >= 0) return rest.replaceAll(foreign, seen);
    return sign.search(pictures) >= 0
      ? rest.replaceAll(pictures, (each) => (each > "\u{2000}" ? seen : each))
      : rest;
  }, paper);
}
