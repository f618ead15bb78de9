import type { Language } from "../../../lib/language.ts";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import type { Outcome } from "../../minutes/index.ts";
import { messages } from "../messages.ts";

const tones: Record<Outcome, Tone> = {
  approved: "green",
  rejected: "red",
  noted: "grey",
  referred: "blue",
  deferred: "amber",
  withdrawn: "outline",
};

export function OutcomeTag({ outcome, language }: { outcome: Outcome; language: Language }) {
  return <Tag tone={tones[outcome]}>{messages[language].outcomes[outcome]}</Tag>;
}
