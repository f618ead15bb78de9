import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

export interface Untaken {
  readonly sentence: string;
  /** What stands there by now, where somebody else has written. */
  readonly stands?: string;
}

/** Why something was not taken, read aloud at once. A script fills in the empty one. */
export function Told({ refused, language }: { refused: Untaken | null; language: Language }) {
  const words = messages[language].conflict;
  return (
    <div class="saving-told" role="alert" data-told>
      {refused === null ? null : <p>{refused.sentence}</p>}
      {refused?.stands === undefined ? null : (
        <p>
          {words.stands}: <q>{refused.stands}</q>
        </p>
      )}
    </div>
  );
}
