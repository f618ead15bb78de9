import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

type Key = keyof (typeof messages)["sv"]["keyTexts"];

const groups: readonly (readonly [keyof (typeof messages)["sv"]["keysOf"], readonly Key[]])[] = [
  ["document", ["j", "k", "l", "v", "t", "s", "g", "n", "z", "y", "o", "m", "?", "Esc"]],
  ["fact", ["a", "e", "x", "c", "h", "Enter"]],
  ["source", ["↓ ↑", "→ ←", "⇧↓ ⇧↑", "⇧→ ⇧←", "Del"]],
  ["chosen", ["d", "u", "i", "p", "f", "r", "b", "w"]],
];

/** Every key, listed with '?'. */
export function KeysDialog({ language }: { language: Language }) {
  const words = messages[language];
  return (
    <dialog class="review-keys" id="tangenter" aria-labelledby="tangenter-rubrik" data-keys-dialog>
      <div class="stack-s">
        <h2 id="tangenter-rubrik">{words.keysTitle}</h2>
        <p>{words.keysText}</p>
        {groups.map(([group, keys]) => (
          <KeyList title={words.keysOf[group]} keys={keys} language={language} />
        ))}
        <label>
          <input type="checkbox" id="bara-alt" data-only-alt /> {words.keysOff}
        </label>
        <button class="button primary" type="button" data-close autofocus>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}

function KeyList({ title, keys, language }: { title: string; keys: readonly Key[]; language: Language }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map((key) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{messages[language].keyTexts[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
