import type { Language } from "../../../../lib/language.ts";
import type { RowState } from "../../counting/rules.ts";
import { messages } from "../messages.ts";
import { hasAnswer, statesCounted } from "../rules.ts";
import { stateSigns } from "./state-tag.tsx";

interface Stands {
  readonly name: string;
  readonly state: RowState;
  /** Whether it is known that he said yes. */
  readonly agrees?: boolean;
}

interface Props {
  readonly language: Language;
  /** Those who are asked, in their order. */
  readonly standings: readonly Stands[];
}

/** So many that each can be seen by itself. */
const mostDots = 40;

/** How many have answered, and where each stands: a dot each, always in the same place; of very many, a bar. */
export function RoundGlance({ language, standings }: Props) {
  const words = messages[language];
  const states = standings.map(({ state }) => state);
  if (states.length === 0) return null;
  const told = statesCounted(states)
    .map(({ state, count }) => words.statesCounted[state](count))
    .join(", ");
  return (
    <div class="round-progress">
      <strong>{words.answered(states.filter(hasAnswer).length, states.length)}</strong>
      {states.length > mostDots ? (
        <Bar language={language} states={states} told={told} />
      ) : (
        <>
          <span class="visually-hidden">{told}</span>
          <span class="round-dots" aria-hidden="true">
            {standings.map((each) => (
              <Dot language={language} stands={each} />
            ))}
          </span>
        </>
      )}
    </div>
  );
}

function Dot({ language, stands: { name, state, agrees = false } }: { language: Language; stands: Stands }) {
  const words = messages[language];
  const told = state === "answered" && agrees ? words.agreed : words.states[state];
  return (
    <svg class={`round-dot round-${state}`} viewBox="0 0 24 24">
      <title>{words.stands(name, told)}</title>
      <circle cx="12" cy="12" r="11" />
      <path transform="translate(4 4)" d={stateSigns[state]} />
    </svg>
  );
}

interface BarProps {
  readonly language: Language;
  readonly states: readonly RowState[];
  readonly told: string;
}

function Bar({ language, states, told }: BarProps) {
  const counted = statesCounted(states);
  const before = (at: number) => counted.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (
    <svg
      class="round-bar"
      viewBox={`0 0 ${states.length} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={told}
    >
      {counted.map(({ state, count }, at) => (
        <rect class={`round-${state}`} x={before(at)} y="0" width={count} height="1">
          <title>{messages[language].statesCounted[state](count)}</title>
        </rect>
      ))}
    </svg>
  );
}
