import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { wordsPath } from "../paths.ts";
import type { Places } from "../record/words.ts";

/** What every part of a meeting's page needs to know of the page it stands on. */
export interface Reading {
  language: Language;
  /** Slugs: together the meeting's address. */
  cooperation: string;
  body: string;
  meeting: string;
  /** The fact whose words are lit. */
  chosen: string | undefined;
}

type Props = { reading: Reading; fact: string; spans: Places; of: string };

/** Shows the words of a fact in the source text: by itself through the address, at once with the script. */
export function WordsLink({ reading, fact, spans, of }: Props) {
  if (spans.length === 0) return null;
  return (
    <a
      class="words-link"
      id={`visa-${fact}`}
      href={wordsPath("", fact)}
      data-spans={spans.map((span) => span.join("-")).join(" ")}
      aria-current={reading.chosen === fact ? "true" : undefined}
      aria-label={messages[reading.language].showWords(of)}
    ></a>
  );
}
