import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { piecesOf, type Places } from "../record/words.ts";

type Props = { language: Language; text: string; spans: Places };

/** The source text, whole and as it stands, with the words of the chosen fact marked. */
export function SourcePane({ language, text, spans }: Props) {
  const words = messages[language];
  return (
    <div class="source" id="kalltext" data-lit={words.lit("…")}>
      <div class="source-head">
        <h2>{words.source}</h2>
        <a class="back-to-fact" href="#registret">
          {words.backToFact}
        </a>
      </div>
      <p class="quiet">{words.sourceText}</p>
      <p class="visually-hidden" aria-live="polite"></p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus */}
      <section class="sheet" lang="sv" tabindex={0} aria-label={words.source}>
        <MarkedText text={text} spans={spans} language={language} />
      </section>
    </div>
  );
}

function MarkedText({ text, spans, language }: { text: string; spans: Places; language: Language }) {
  const pieces = piecesOf(text, spans);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  return (
    <>
      {pieces.map(({ text: piece, page, isMarked }, i) => {
        const shown = shownAs(piece);
        const inside = page === null ? shown : <NewPage label={messages[language].page(page)} text={shown} />;
        return isMarked ? <mark id={i === first ? "ord" : undefined}>{inside}</mark> : inside;
      })}
    </>
  );
}

/** A space stands for the form feed, so that an offset into what is shown is an offset into the source text. */
function NewPage({ label, text }: { label: string; text: string }) {
  return (
    <>
      <span class="page-break" data-page={label}>
        {" "}
      </span>
      {text.slice(1)}
    </>
  );
}

/** HTML allows no control characters: each is shown as one other character. */
const shownAs = (text: string) => text.replaceAll(/[\p{Cc}--[\t\n\f]]/gv, "·");
