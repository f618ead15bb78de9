import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

type Props = { language: Language; warnings: { code: string; message: string }[] };

/** What the reader itself was not sure of. */
export function Warnings({ language, warnings }: Props) {
  if (warnings.length === 0) return null;
  return (
    <section class="notice amber stack-s" aria-labelledby="anmarkningar">
      <h2 id="anmarkningar">{messages[language].warnings}</h2>
      <ul>
        {warnings.map(({ code, message }) => (
          <li>{messages[language].readerSays.get(code) ?? message}</li>
        ))}
      </ul>
    </section>
  );
}
