import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { Running } from "../record/queries.ts";
import { stepsAhead } from "../running/rules.ts";

/** The steps it has taken, each with its day and person, and those that are left. */
export function RunCourse({ running, language }: { running: Running; language: Language }) {
  const words = messages[language].running;
  const { steps } = running;
  return (
    <ol class="run-course" aria-label={words.course}>
      {steps.map(({ kind, takenBy, takenOn }, index) => (
        <li class="taken" aria-current={index === steps.length - 1 ? "step" : undefined}>
          <strong>{words.steps[kind]}</strong>
          <span class="small quiet">
            <Day day={takenOn} language={language} style="short" /> {takenBy}
          </span>
        </li>
      ))}
      {stepsAhead(running).map((step) => (
        <li class="ahead">
          <span>{words.steps[step]}</span>
        </li>
      ))}
    </ol>
  );
}
