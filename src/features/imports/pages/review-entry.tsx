import type { Language } from "../../../lib/language.ts";
import { numberText } from "../../../ui/day.tsx";
import { queuePath } from "../../reviewing/paths.ts";
import { messages } from "../messages.ts";

type Props = { cooperation: string; language: Language; count: number };

/** The way to the documents that nobody has been through. */
export function ReviewEntry({ cooperation, language, count }: Props) {
  const words = messages[language].review;
  return (
    <section class="card stack-s" aria-labelledby="granskning">
      <h2 id="granskning">{words.title}</h2>
      <p>{count === 0 ? words.none : words.text(numberText(count, language), count === 1)}</p>
      <p>
        <a class={count === 0 ? "button" : "button primary"} href={queuePath(cooperation)}>
          {words.go}
        </a>
      </p>
    </section>
  );
}
