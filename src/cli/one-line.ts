/** A file's name may hold line feeds and the terminal's own commands; told of, it is one line. */
export function onOneLine(path: string): string {
  return path.replace(/\p{Cc}/gu, "\uFFFD");
}
