import type { Language } from "../../../lib/language.ts";
import type { Letter } from "../../../platform/mail/letter.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { messages } from "../messages.ts";

export interface Previewed {
  readonly name: string;
  readonly letter: Letter;
  /** What lies beside it, by name. */
  readonly files: readonly string[];
}

/** The words of the mail as they would be sent, without the link that is his alone. */
export function Preview({ language, name, letter, files }: Previewed & { language: Language }) {
  const words = messages[language];
  return (
    <section class="card stack-s" id="forhandsgranskning">
      <h2>{words.previewOf(name)}</h2>
      <FactList
        facts={[
          { name: words.subject, value: letter.subject },
          { name: words.enclosed, value: [words.calendarFile, ...files].join(", ") },
        ]}
      />
      <p class="call-letter">{letter.text}</p>
    </section>
  );
}
