import type { Language } from "../../../../lib/language.ts";
import type { RoundOutcome } from "../../../../platform/db/rounds-schema.ts";
import { Tag, type Tone } from "../../../../ui/tag.tsx";
import { messages } from "../messages.ts";

const tones: Readonly<Record<RoundOutcome, Tone>> = {
  consensus: "green",
  "consensus-with-comments": "blue",
  majority: "amber",
  none: "red",
};

export function OutcomeTag({ outcome, language }: { outcome: RoundOutcome; language: Language }) {
  return <Tag tone={tones[outcome]}>{messages[language].outcomes[outcome]}</Tag>;
}
