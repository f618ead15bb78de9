import type { Language } from "../../../lib/language.ts";
import { hiddenPlaces } from "../../../lib/hidden-words.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { HiddenTag, HiddenWords } from "../../../ui/unmasked.tsx";
import { messages } from "../messages.ts";
import { type DamagedWord, piecesOf, type Places } from "../record/words.ts";

type Props = {
  language: Language;
  text: string;
  /** As it was read, where words in it are masked and the reader may know them. */
  original: string | null;
  spans: Places;
  /** As the reader read it, in order. */
  repairs: readonly DamagedWord[];
  /** Where somebody who may take one back says so. */
  unrepairing?: string | undefined;
};

/** The source text, whole and as it stands, with the words of the chosen fact marked. */
export function SourcePane({ language, text, original, spans, repairs, unrepairing }: Props) {
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
      {repairs.length === 0 ? null : (
        <Repairs language={language} text={original ?? text} repairs={repairs} unrepairing={unrepairing} />
      )}
      <p class="visually-hidden" aria-live="polite"></p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus */}
      <section class="sheet" lang="sv" tabindex={0} aria-label={words.source}>
        <MarkedText text={text} original={original} spans={spans} repairs={repairs} language={language} />
      </section>
    </div>
  );
}

/** What stands in the document, and what it was read as: each once, with how often. */
function Repairs({
  language,
  text,
  repairs,
  unrepairing,
}: Pick<Props, "language" | "text" | "repairs" | "unrepairing">) {
  const words = messages[language];
  const alike = Map.groupBy(repairs, ({ start, end, word }) => `${text.slice(start, end)}\n${word}`);
  return (
    <details class="repairs quiet">
      <summary>{words.repairs.count(repairs.length)}</summary>
      <p>{words.repairs.explained}</p>
      <ul>
        {[...alike].map(([key, { length }]) => {
          const [stands = "", read = ""] = key.split("\n");
          return (
            <li lang="sv">
              <del>{stands}</del> <ins>{read}</ins>
              {length === 1 ? null : ` × ${length}`}
              {unrepairing === undefined ? null : (
                <ButtonForm
                  action={unrepairing}
                  button={words.repairs.undo}
                  tone="quiet"
                  hidden={{ star: stands, ord: read }}
                >
                  <span class="visually-hidden">{words.repairs.undoing(stands)}</span>
                </ButtonForm>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function MarkedText({ text, original, spans, repairs, language }: Props) {
  const hidden = original === null ? [] : hiddenPlaces(text, original);
  const pieces = piecesOf(original ?? text, spans, hidden, repairs);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  return (
    <>
      {pieces.map(({ text: piece, page, isMarked, isHidden, read }, i) => {
        const shown = shownAs(piece);
        const plain = read === null ? shown : <RepairedWord stands={shown} read={read} language={language} />;
        const words = isHidden ? <HiddenWords>{shown}</HiddenWords> : plain;
        const inside = page === null ? words : <NewPage label={messages[language].page(page)} text={shown} />;
        return isMarked ? <mark id={i === first ? "ord" : undefined}>{inside}</mark> : inside;
      })}
    </>
  );
}

/** What stands there is kept in the text, so that its offsets hold; what it was read as is what is seen. */
function RepairedWord({ stands, read, language }: { stands: string; read: string; language: Language }) {
  return (
    <span class="repair" title={messages[language].repairs.stands(stands)}>
      <ins>{read}</ins>
      <del class="visually-hidden">{stands}</del>
    </span>
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
