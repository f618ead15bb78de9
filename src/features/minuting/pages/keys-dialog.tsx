import type { Language } from "../../../lib/language.ts";
import { KeysDialog } from "../../../ui/keys-dialog.tsx";
import { messages } from "../messages.ts";

type Key = keyof (typeof messages)["sv"]["keys"];

const everywhere: readonly Key[] = ["j", "k", "p", "v", "t", "l", "z", "?", "Esc"];
const inItem: readonly Key[] = [
  "b",
  "i",
  "a",
  "m",
  "x",
  "r",
  "d",
  "n",
  "w",
  "s",
  "e",
  "f",
  "u",
  "o",
  "y",
  "g",
  "h",
];

export function MinutingKeys({ language }: { language: Language }) {
  const words = messages[language];
  const group = (title: string, keys: readonly Key[]) => ({
    title,
    keys: keys.map((key) => ({ key, does: words.keys[key] })),
  });
  return (
    <KeysDialog
      words={words}
      groups={[group(words.keysOf.meeting, everywhere), group(words.keysOf.item, inItem)]}
    />
  );
}
