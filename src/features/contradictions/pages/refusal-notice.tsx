import type { Language } from "../../../lib/language.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { messages } from "../messages.ts";

export interface RefusedNote {
  reason: keyof (typeof messages)["sv"]["refusals"];
  /** What was written and could not be kept. */
  note: string;
}

export function RefusalNotice({
  language,
  refusal: { reason, note },
}: {
  language: Language;
  refusal: RefusedNote;
}) {
  const words = messages[language];
  return (
    <Refusal sentence={words.refusals[reason]}>
      {note.trim() === "" ? null : (
        <p>
          {words.lost} <q>{note}</q>
        </p>
      )}
    </Refusal>
  );
}
