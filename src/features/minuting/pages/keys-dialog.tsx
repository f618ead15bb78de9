import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

type Key = keyof (typeof messages)["sv"]["keys"];

const everywhere: readonly Key[] = ["j", "k", "p", "v", "t", "l", "z", "?", "Esc"];
const inItem: readonly Key[] = [
  "b",
  "i",
  "a",
  "m",
  "x",
  "r",
  "d",
  "n",
  "w",
  "s",
  "e",
  "f",
  "u",
  "o",
  "y",
  "g",
  "h",
];

/** Every key, listed with '?'. */
export function KeysDialog({ language }: { language: Language }) {
  const words = messages[language];
  return (
    <dialog class="minuting-keys" id="tangenter" aria-labelledby="tangenter-rubrik" data-keys-dialog>
      <div class="stack-s">
        <h2 id="tangenter-rubrik">{words.keysTitle}</h2>
        <p>{words.keysText}</p>
        <KeyList title={words.keysOf.meeting} keys={everywhere} language={language} />
        <KeyList title={words.keysOf.item} keys={inItem} language={language} />
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
            <dd>{messages[language].keys[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
