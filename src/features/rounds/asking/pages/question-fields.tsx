import { InputField, TextAreaField } from "../../../../ui/field.tsx";
import { messages } from "../messages.ts";
import type { RoundFormProps } from "./round-form.tsx";

export function QuestionFields({ visit, written, kept }: RoundFormProps) {
  const words = messages[visit.language];
  return (
    <div class="card stack">
      {kept.question ? (
        <p class="round-question">{written.fraga}</p>
      ) : (
        <TextAreaField
          id="fraga"
          name="fraga"
          label={words.question}
          hint={words.questionHint}
          value={written.fraga}
          rows={2}
        />
      )}
      <TextAreaField
        id="bakgrund"
        name="bakgrund"
        label={words.background}
        hint={words.backgroundHint}
        value={written.bakgrund}
        rows={6}
      />
      <InputField
        id="sista"
        name="sista"
        type="date"
        label={words.deadline}
        hint={words.deadlineHint}
        value={written.sista}
      />
    </div>
  );
}
