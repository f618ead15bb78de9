/** The first words of a paragraph, to name it by. */
export function noteText(words: string): string {
  const [first = ""] = /^.{0,60}(?=\s|$)/su.exec(words) ?? [words.slice(0, 60)];
  return first.length < words.length ? `${first} …` : first;
}
