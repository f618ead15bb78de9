import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { demonstrationOutboxPath, demonstrationPath } from "../paths.ts";
import type { ReadyAccount } from "../queries.ts";

type Props = { language: Language; accounts: readonly ReadyAccount[]; onward: string };

/** A button for each of the demonstration's people. */
export function DemonstrationWays({ language, accounts, onward }: Props) {
  if (accounts.length === 0) return null;
  const words = messages[language];
  return (
    <section class="card stack-s narrow-form" aria-labelledby="demonstration">
      <h2 id="demonstration">{words.heading}</h2>
      <p class="quiet">{words.lead}</p>
      <ul class="plain-list stack-s">
        {accounts.map(({ id, name, part }) => (
          <li>
            <form method="post" action={demonstrationPath(id)}>
              <input type="hidden" name="till" value={onward} />
              <button class="button" type="submit">
                {name}, {words.parts[part]}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {words.noMail} <a href={demonstrationOutboxPath}>{words.outbox.title}</a>
      </p>
    </section>
  );
}
