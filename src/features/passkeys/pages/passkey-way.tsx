import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { passkeySignInPath } from "../paths.ts";

/** To the page where a passkey signs in; `onward` is where to go afterwards. */
export function PasskeyWay({ language, onward }: { language: Language; onward: string }) {
  const till = new URLSearchParams({ till: onward });
  return (
    <p>
      <a class="button" href={`${passkeySignInPath}?${till}`}>
        {messages[language].signIn}
      </a>
    </p>
  );
}
