import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { meetingPath, wordsPath } from "../paths.ts";
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
      href={wordsPath(meetingPath(reading.cooperation, reading.body, reading.meeting), fact)}
      data-fact={fact}
      data-spans={spans.map((span) => span.join("-")).join(" ")}
      aria-current={reading.chosen === fact ? "true" : undefined}
      aria-label={messages[reading.language].showWords(of)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M3 4h4v4c0 2.500-1 4-3 4.800V11c.9-.6 1.200-1.300 1.200-2.500H3zm6 0h4v4c0 2.500-1 4-3 4.800V11c.9-.6 1.200-1.300 1.200-2.500H9z" />
      </svg>
    </a>
  );
}
