import type { Language } from "../../../lib/language.ts";
import { KeysDialog } from "../../../ui/keys-dialog.tsx";
import { messages } from "../messages.ts";

type Key = keyof (typeof messages)["sv"]["keyTexts"];

const groups: readonly (readonly [keyof (typeof messages)["sv"]["keysOf"], readonly Key[]])[] = [
  ["document", ["j", "k", "l", "v", "t", "s", "g", "n", "z", "y", "o", "m", "q", "?", "Esc"]],
  ["fact", ["a", "e", "x", "c", "h", "Enter"]],
  ["source", ["↓ ↑", "→ ←", "⇧↓ ⇧↑", "⇧→ ⇧←", "Del"]],
  ["chosen", ["d", "u", "i", "p", "f", "r", "b", "w"]],
];

export function ReviewKeys({ language }: { language: Language }) {
  const words = messages[language];
  return (
    <KeysDialog
      words={words}
      groups={groups.map(([group, keys]) => ({
        title: words.keysOf[group],
        keys: keys.map((key) => ({ key, does: words.keyTexts[key] })),
      }))}
    />
  );
}
