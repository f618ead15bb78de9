// Mail that has come about something, for its desk: what a person must understand, and what has been understood.
import type { Child, PropsWithChildren } from "hono/jsx";

interface LettersProps<Letter> {
  readonly words: {
    readonly waiting: string;
    readonly waitingText: string;
    readonly settled: (count: number) => string;
    readonly passed?: string;
    readonly passedText?: string;
  };
  readonly letters: readonly Letter[];
  /** Whether nobody waits any more for what is made of it. */
  readonly isPassed?: (letter: Letter) => boolean;
  readonly card: (letter: Letter) => Child;
}

export function Letters<Letter extends { readonly isSettled: boolean }>(props: LettersProps<Letter>) {
  const { words, letters, isPassed = () => false, card } = props;
  const unsettled = letters.filter(({ isSettled }) => !isSettled);
  const waiting = unsettled.filter((letter) => !isPassed(letter));
  const passed = unsettled.filter(isPassed);
  const settled = letters.filter(({ isSettled }) => isSettled);
  if (letters.length === 0) return null;
  return (
    <section class="stack-s" id="mejl">
      {waiting.length === 0 ? null : (
        <>
          <h2>{words.waiting}</h2>
          <p class="prose">{words.waitingText}</p>
          {waiting.map(card)}
        </>
      )}
      {passed.length === 0 ? null : (
        <>
          <h2>{words.passed}</h2>
          <p class="prose">{words.passedText}</p>
          {passed.map(card)}
        </>
      )}
      {settled.length === 0 ? null : (
        <details class="letters-settled">
          <summary>{words.settled(settled.length)}</summary>
          <div class="stack-s">{settled.map(card)}</div>
        </details>
      )}
    </section>
  );
}

interface CardProps {
  readonly words: { readonly noSubject: string; readonly whole: string };
  /** `said` is its writer's own words of all its text. */
  readonly letter: { readonly subject: string; readonly said: string; readonly text: string };
  /** From whom, and when. */
  readonly from: string;
  /** What there is to know of whoever sent it. */
  readonly remark?: string | undefined;
}

export const headingOf = ({ words, letter }: Pick<CardProps, "words" | "letter">): string =>
  letter.subject === "" ? words.noSubject : letter.subject;

/** One of them, and what can be done about it. */
export function LetterCard({ words, letter, from, remark, children }: PropsWithChildren<CardProps>) {
  const { said, text } = letter;
  const own = said === "" ? text : said;
  return (
    <article class="card stack-s">
      <h3>{headingOf({ words, letter })}</h3>
      <p class="quiet">{from}</p>
      {remark === undefined ? null : <p>{remark}</p>}
      <p class="letter-text">{own}</p>
      {own === text ? null : (
        <details>
          <summary>{words.whole}</summary>
          <p class="letter-text">{text}</p>
        </details>
      )}
      {children}
    </article>
  );
}
