import { dayText, timeText } from "../../../../ui/day.tsx";
import type { Language } from "../../../../lib/language.ts";
import { messages } from "../messages.ts";
import { possibilities, type RoundField, stances } from "../rules.ts";
import { inputs, isWritten, writtenAt } from "../written.ts";
import type { FieldProps } from "./answer-fields.tsx";
import { DateTold } from "./date-told.tsx";
import { FieldGroup, isWrong } from "./field-group.tsx";

export function StanceField({ field, language, written, problem }: FieldProps<"stance">) {
  const words = messages[language];
  const name = inputs.said(field.id);
  const comment = inputs.words(field.id);
  return (
    <FieldGroup {...{ field, language, problem }}>
      {stances.map((stance) => (
        <label class="round-option">
          <input type="radio" name={name} value={stance} checked={isWritten(written, name, stance)} />
          {words.stances[stance]}
        </label>
      ))}
      <div class="field">
        <label for={comment}>{words.comment}</label>
        <textarea
          id={comment}
          name={comment}
          rows={3}
          aria-describedby={`anvisning.${comment}`}
          aria-invalid={problem?.reason === "no-comment" ? "true" : undefined}
        >
          {writtenAt(written, comment)}
        </textarea>
        <span class="hint" id={`anvisning.${comment}`}>
          {words.commentHint}
        </span>
      </div>
    </FieldGroup>
  );
}

export function ChoiceField({ field, language, written, problem }: FieldProps<"choice">) {
  const name = inputs.said(field.id);
  const hint = field.isMany ? messages[language].many : undefined;
  return (
    <FieldGroup {...{ field, language, problem, hint }}>
      {field.choices.map(({ id, label }) => (
        <label class="round-option">
          <input
            type={field.isMany ? "checkbox" : "radio"}
            name={name}
            value={id}
            checked={isWritten(written, name, id)}
          />
          {label}
        </label>
      ))}
    </FieldGroup>
  );
}

export function DatesField({ field, language, written, problem }: FieldProps<"dates">) {
  const words = messages[language];
  return (
    <FieldGroup {...{ field, language, problem }} hint={words.dates}>
      {field.dates.map((date) => {
        const name = inputs.row(field.id, date.id);
        return (
          <fieldset class={isWrong(problem, date.id) ? "round-date wrong" : "round-date"}>
            <legend>
              <DateTold {...{ date, language }} />
            </legend>
            {possibilities.map((each) => (
              <label class="round-option">
                <input type="radio" name={name} value={each} checked={isWritten(written, name, each)} />
                {words.possibilities[each]}
              </label>
            ))}
          </fieldset>
        );
      })}
    </FieldGroup>
  );
}

type PollDate = Extract<RoundField, { kind: "dates" }>["dates"][number];

export function dateText({ day, starts, ends }: PollDate, language: Language): string {
  const text = dayText(day, language, "weekday");
  return starts === null ? text : `${text} ${timeText(starts, ends, language)}`;
}
