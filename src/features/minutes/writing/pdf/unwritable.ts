// The standards forbid a sign that no font has: it would be seen as nothing at all, and read as nothing.

/** What the compiler says that it has no font for. */
export function unwritable(fault: string): string[] {
  return [...fault.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gs)].map(([, text = ""]) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
}

/** In a paper as JSON: each is seen to be missing. What was meant stands in the other files. */
export function withoutSigns(paper: string, signs: readonly string[]): string {
  return signs.reduce((left, sign) => left.replaceAll(JSON.stringify(sign).slice(1, -1), "\u{FFFD}"), paper);
}
