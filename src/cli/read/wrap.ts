// Words broken into lines of a terminal's width, the later lines indented.

export function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(40, width);
  const [lead = ""] = /^\s*/.exec(text) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const start = lines.length === 0 ? lead : indent;
    if (line !== "" && start.length + line.length + 1 + word.length > room) {
      lines.push(start + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, (lines.length === 0 ? lead : indent) + line];
}
