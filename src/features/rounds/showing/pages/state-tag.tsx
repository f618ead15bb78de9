import type { Language } from "../../../../lib/language.ts";
import { Tag, type Tone } from "../../../../ui/tag.tsx";
import type { RowState } from "../../counting/rules.ts";
import { messages } from "../messages.ts";

const tones: Readonly<Record<RowState, Tone>> = {
  "not-opened": "grey",
  opened: "outline",
  "handed-on": "violet",
  answered: "green",
  "with-comment": "amber",
  against: "red",
  abstained: "grey",
  outside: "outline",
  late: "blue",
};

/** Drawn in a square of 16, so that a row is known by its form too. */
export const stateSigns: Readonly<Record<RowState, string>> = {
  "not-opened": "M2 4h12v9H2zM2 4l6 5 6-5",
  opened: "M1 8s2.500-4 7-4 7 4 7 4-2.500 4-7 4-7-4-7-4zM8 6.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3",
  "handed-on": "M2 8h11M9 4l4 4-4 4",
  answered: "M2.500 8.500l3.500 3.500 7.500-8",
  "with-comment": "M2 3h12v8H7l-3 3v-3H2z",
  against: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  abstained: "M3 8h10",
  outside: "M9 3H3v10h6M7 8h7M11.500 5.500L14 8l-2.500 2.500",
  late: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.500V8l2.500 2",
};

interface Props {
  readonly language: Language;
  readonly state: RowState;
  /** Whether what was answered is known to be yes. */
  readonly agrees?: boolean;
}

export function StateTag({ language, state, agrees = false }: Props) {
  const words = messages[language];
  return (
    <Tag tone={tones[state]}>
      <svg class="round-sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d={stateSigns[state]} />
      </svg>
      {state === "answered" && agrees ? words.agreed : words.states[state]}
    </Tag>
  );
}
