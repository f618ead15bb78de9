import { ok, refuse, type Result } from "../../../lib/result.ts";

export const limits = { files: 100, megabytes: 100 };

export type UploadRefusal = "no-files" | "too-many";

/** Files as a form sends them; one without a choice sends a file without a name. */
export function chosenFiles<File extends { name: string }>(
  sent: readonly File[],
): Result<File[], UploadRefusal> {
  const files = sent.filter(({ name }) => name !== "");
  if (files.length === 0) return refuse("no-files");
  return files.length > limits.files ? refuse("too-many") : ok(files);
}

/** A name for each, different from the others: "protokoll.pdf" and "protokoll (2).pdf". */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const distinct = freeName(name, taken);
    taken.add(distinct);
    return distinct;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem} (${number})${ending}`;
  return free;
}

/** What the import is called in the list: its first files by name. */
export function labelOf(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first}, ${second}` : `${first}, ${second} … (${names.length})`;
}
