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
  /** As the reader read it, in order; and those that somebody has taken back. */
  repairs: readonly (DamagedWord & { isUndone?: boolean })[];
  /** Where somebody who may take one back says so. */
  unrepairing?: string | undefined;
};

/** The source text, whole and as it stands, with the words of the chosen fact marked. */
export function SourcePane({ language, text, original, spans, repairs: made, unrepairing }: Props) {
  const words = messages[language];
  const repairs = made.filter(({ isUndone = false }) => !isUndone);
  const undone = made.filter(({ isUndone = false }) => isUndone);
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
        <Repairs
          text={original ?? text}
          repairs={repairs}
          summary={words.repairs.count(repairs.length)}
          explained={words.repairs.explained}
          turning={
            unrepairing === undefined ? undefined : { action: unrepairing, ...turnings(language).undo }
          }
        />
      )}
      {unrepairing === undefined || undone.length === 0 ? null : (
        <Repairs
          text={original ?? text}
          repairs={undone}
          summary={words.repairs.undone(undone.length)}
          explained={words.repairs.undoneExplained}
          turning={{ action: unrepairing, ...turnings(language).redo }}
        />
      )}
      <p class="visually-hidden" aria-live="polite"></p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus */}
      <section class="sheet" lang="sv" tabindex={0} aria-label={words.source}>
        <MarkedText text={text} original={original} spans={spans} repairs={repairs} language={language} />
      </section>
    </div>
  );
}

interface RepairsProps {
  text: string;
  repairs: readonly DamagedWord[];
  summary: string;
  explained: string;
  turning:
    | {
        action: string;
        way: "angra" | "igen";
        button: string;
        told: (stands: string, read: string) => string;
      }
    | undefined;
}

const turnings = (language: Language) => {
  const { undo, undoing, redo, redoing } = messages[language].repairs;
  return {
    undo: { way: "angra", button: undo, told: undoing },
    redo: { way: "igen", button: redo, told: redoing },
  } as const;
};

/** What stands in the document, and what it was read as: each once, with how often. */
function Repairs({ text, repairs, summary, explained, turning }: RepairsProps) {
  const alike = Map.groupBy(repairs, ({ start, end, word }) => `${text.slice(start, end)}\n${word}`);
  return (
    <details class="repairs quiet">
      <summary>{summary}</summary>
      <p>{explained}</p>
      <ul>
        {[...alike].map(([key, { length }]) => {
          const [stands = "", read = ""] = key.split("\n");
          return (
            <li lang="sv">
              {turning?.way === "igen" ? (
                <>
                  <ins>{stands}</ins> <del>{read}</del>
                </>
              ) : (
                <>
                  <del>{stands}</del> <ins>{read}</ins>
                </>
              )}
              {length === 1 ? null : ` × ${length}`}
              {turning === undefined ? null : (
                <ButtonForm
                  action={turning.action}
                  button={turning.button}
                  tone="quiet"
                  hidden={{ star: stands, ord: read, gor: turning.way }}
                >
                  <span class="visually-hidden">{turning.told(stands, read)}</span>
                </ButtonForm>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function MarkedText({
  text,
  original,
  spans,
  repairs,
  language,
}: Pick<Props, "text" | "original" | "spans" | "language"> & { repairs: readonly DamagedWord[] }) {
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
