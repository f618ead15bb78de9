import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

export interface Refusal {
  reason: keyof (typeof messages)["sv"]["refusals"];
  /** What was written and could not be kept. */
  note: string;
}

export function RefusalNotice({
  language,
  refusal: { reason, note },
}: {
  language: Language;
  refusal: Refusal;
}) {
  const words = messages[language];
  return (
    <div class="notice red stack-s" role="alert">
      <p>{words.refusals[reason]}</p>
      {note.trim() === "" ? null : (
        <p>
          {words.lost} <q>{note}</q>
        </p>
      )}
    </div>
  );
}
