import type { Language } from "../../../../lib/language.ts";
import type { RowState } from "../../counting/rules.ts";
import { messages } from "../messages.ts";
import { hasAnswer, statesCounted } from "../rules.ts";

interface Props {
  readonly language: Language;
  readonly states: readonly RowState[];
}

/** How many have answered, and a bar in which each who was asked has its part. */
export function RoundBar({ language, states }: Props) {
  const words = messages[language];
  if (states.length === 0) return null;
  const counted = statesCounted(states);
  const told = counted.map(({ state, count }) => words.statesCounted[state](count)).join(", ");
  const before = (at: number) => counted.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="round-progress">
      <strong>{words.answered(states.filter(hasAnswer).length, states.length)}</strong>
      <svg
        class="round-bar"
        viewBox={`0 0 ${states.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={told}
      >
        {counted.map(({ state, count }, at) => (
          <rect class={`round-${state}`} x={before(at)} y="0" width={count} height="1">
            <title>{words.statesCounted[state](count)}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}
