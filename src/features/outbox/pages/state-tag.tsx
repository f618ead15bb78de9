import type { Language } from "../../../lib/language.ts";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import { type Fate, stateOf } from "../rules.ts";

const tones = { waiting: "amber", sent: "green", bounced: "red", "given-up": "red" } as const;

export function StateTag({ mail, language }: { mail: Fate; language: Language }) {
  const state = stateOf(mail);
  return <Tag tone={tones[state]}>{messages[language].states[state]}</Tag>;
}
