import type { Language } from "../../../lib/language.ts";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import type { Step } from "../stepping/rules.ts";

const tones: Readonly<Record<Step, Tone>> = {
  watched: "grey",
  asked: "amber",
  drafting: "blue",
  commenting: "amber",
  signing: "amber",
  adopted: "green",
  submitted: "green",
  dropped: "grey",
};

export const StepTag = ({ step, language }: { step: Step; language: Language }) => (
  <Tag tone={tones[step]}>{messages[language].steps[step]}</Tag>
);
