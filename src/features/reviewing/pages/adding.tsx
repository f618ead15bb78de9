import { addable } from "../forms.ts";
import { messages } from "../messages.ts";
import { addingPath } from "../paths.ts";
import type { Reviewing } from "./review-page.tsx";

const keyboard = {
  decision: "d",
  assignment: "u",
  input: "i",
  person: "p",
  presenter: "f",
  item: "r",
  annex: "b",
} as const;

/** What chosen words of the source text are. Without scripts they are pasted. */
export function Adding({ reviewing: { language, cooperation, document, chosen } }: { reviewing: Reviewing }) {
  const words = messages[language];
  return (
    <form
      class="review-adding stack-s"
      method="post"
      action={addingPath(cooperation, document.id)}
      aria-labelledby="granskning-ord-rubrik"
      data-words
    >
      <input type="hidden" name="tryck" value={crypto.randomUUID()} />
      <input type="hidden" name="uppgift" value={chosen ?? ""} />
      <input type="hidden" name="fran" value="" data-place />
      <input type="hidden" name="till" value="" data-place />
      <p class="review-entering row">
        <button class="button" type="button" data-key="o" data-into-source>
          {words.intoSource} <kbd>o</kbd>
        </button>
        <button class="button" type="button" data-key="m" data-next-unread>
          {words.nextUnread} <kbd>m</kbd>
        </button>
      </p>
      <p class="quiet review-tapping">{words.tapping}</p>
      <p class="review-label" id="granskning-ord-rubrik">
        {words.adding}
      </p>
      <p class="row review-kinds">
        {addable.map((part) => (
          <button class="button" type="submit" name="som" value={part} data-key={keyboard[part]}>
            {words.addAs[part]} <kbd>{keyboard[part]}</kbd>
          </button>
        ))}
        <button class="button review-own-words" type="submit" name="som" value="orden" data-key="w">
          {words.addAs.orden} <kbd>w</kbd>
        </button>
      </p>
      <details class="review-pasting" id="granskning-klistra">
        <summary>{words.addWords}</summary>
        <p class="quiet">{words.addingText}</p>
        <label for="granskning-klistrat">{words.text}</label>
        <textarea id="granskning-klistrat" name="ord" rows={2}></textarea>
      </details>
    </form>
  );
}
