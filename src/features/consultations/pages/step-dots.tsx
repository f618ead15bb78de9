import type { Language } from "../../../lib/language.ts";
import type { Fault, Plan } from "../timing/rules.ts";
import { windowState } from "../timing/showing.ts";
import { type Step, wayTo } from "../stepping/rules.ts";
import { StepTag } from "./step-tag.tsx";

interface Props {
  readonly language: Language;
  readonly plan: Plan;
  readonly last: Step;
  readonly faults: readonly Fault[];
}

/** How far the work has come: a piece a part of the plan, and the step in words. */
export function StepDots({ language, plan, last, faults }: Props) {
  const { windows } = plan;
  return (
    <span class="step-dots">
      <StepTag step={last} language={language} />
      {last === "dropped" ? null : (
        <svg
          class="step-bar"
          viewBox={`0 0 ${windows.length * 10} 4`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {windows.map((window, at) => (
            <rect class={windowState(window, wayTo(last), faults)} x={at * 10} y="0" width="9" height="4" />
          ))}
        </svg>
      )}
    </span>
  );
}
