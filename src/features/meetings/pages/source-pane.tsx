import type { Language } from "../../../lib/language.ts";
import { hiddenPlaces } from "../../../lib/hidden-words.ts";
import { HiddenTag, HiddenWords } from "../../../ui/unmasked.tsx";
import { messages } from "../messages.ts";
import { piecesOf, type Places } from "../record/words.ts";

type Props = {
  language: Language;
  text: string;
  /** As it was read, where words in it are masked and the reader may know them. */
  original: string | null;
  spans: Places;
};

/** The source text, whole and as it stands, with the words of the chosen fact marked. */
export function SourcePane({ language, text, original, spans }: Props) {
  const words = messages[language];
  return (
    <div class="source" id="kalltext" data-lit={words.lit("…")}>
      <div class="source-head">
        <h2>{words.source}</h2>
        <a class="back-to-fact" href="#registret">
          {words.backToFact}
        </a>
      </div>
      <p class="quiet">
        {words.sourceText} {original === null ? null : <HiddenTag language={language} />}
      </p>
      <p class="visually-hidden" aria-live="polite"></p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus */}
      <section class="sheet" lang="sv" tabindex={0} aria-label={words.source}>
        <MarkedText text={text} original={original} spans={spans} language={language} />
      </section>
    </div>
  );
}

function MarkedText({ text, original, spans, language }: Props) {
  const hidden = original === null ? [] : hiddenPlaces(text, original);
  const pieces = piecesOf(original ?? text, spans, hidden);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  return (
    <>
      {pieces.map(({ text: piece, page, isMarked, isHidden }, i) => {
        const shown = shownAs(piece);
        const words = isHidden ? <HiddenWords>{shown}</HiddenWords> : shown;
        const inside = page === null ? words : <NewPage label={messages[language].page(page)} text={shown} />;
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
