import type { Child } from "hono/jsx";
import { momentText, numberText } from "../../../ui/day.tsx";
import type { Alike } from "../correcting/commands.ts";
import { messages } from "../messages.ts";
import { acceptingPath, reviewedPath, reviewPath, undoingPath } from "../paths.ts";
import { pressesOf } from "../pressing/rules.ts";
import { doubtfulOf, isSettled, sureOf } from "../rules.ts";
import { AlikeOffer } from "./alike.tsx";
import { rowId } from "./fact-row.tsx";
import { nameOf, pressText } from "./history.tsx";
import type { Reviewing } from "./review-page.tsx";

type Props = { reviewing: Reviewing; next: string | null; alike: readonly Alike[] };

/** How far one has come, and what can be done with the document as a whole. */
export function State({ reviewing, next, alike }: Props) {
  const { language, cooperation, document } = reviewing;
  const words = messages[language];
  const { facts, unplaced } = document.corrected;
  const number = (count: number) => numberText(count, language);
  const doubtful = doubtfulOf(facts);
  const sure = sureOf(facts);
  const latest = pressesOf(document.corrections).find(({ stands }) => stands);
  const [first] = doubtful;
  return (
    <>
      <p>
        <strong>{words.left(doubtful.length)}</strong>{" "}
        {words.of(number(facts.filter(isSettled).length), number(facts.length))}{" "}
        <Reviewed reviewing={reviewing} />
      </p>
      {unplaced.length === 0 ? null : <p class="notice amber">{words.unplaced(unplaced.length)}</p>}
      <div class="row review-deeds">
        {first === undefined ? null : (
          <a class="button" href={`#${rowId(first.key)}`} data-key="t" data-next-doubtful>
            {words.nextDoubtful} <kbd>t</kbd>
          </a>
        )}
        {sure.length === 0 ? null : (
          <Act action={acceptingPath(cooperation, document.id)} keyboard="s">
            {words.acceptSure(sure.length)}
          </Act>
        )}
        <form method="post" action={reviewedPath(cooperation, document.id)} data-seconds>
          <input type="hidden" name="sekunder" value="" />
          <button class="button primary" type="submit" name="granskat" value="ja" data-key="g" data-leaves>
            {words.reviewedNext} <kbd>g</kbd>
          </button>
        </form>
        {next === null ? null : (
          <a class="button" href={reviewPath(cooperation, next)} data-key="n" data-goes>
            {words.skip} <kbd>n</kbd>
          </a>
        )}
        {latest === undefined ? null : (
          <form method="post" action={undoingPath(cooperation, document.id)}>
            <input type="hidden" name="tryck" value={latest.batchId} />
            <button class="button" type="submit" data-key="z">
              {words.undo} <kbd>z</kbd>
            </button>
          </form>
        )}
        <button class="button review-only" type="button" data-key="l" data-heading="next">
          {words.nextPart} <kbd>l</kbd>
        </button>
        <button class="button review-only" type="button" data-key="v" data-heading="previous">
          {words.previousPart} <kbd>v</kbd>
        </button>
        <button class="button review-only" type="button" data-key="?" data-open="tangenter">
          {words.keys} <kbd>?</kbd>
        </button>
      </div>
      {latest === undefined ? null : (
        <p class="quiet" data-last>
          {words.latest(pressText(latest, language))}
        </p>
      )}
      <AlikeOffer reviewing={reviewing} alike={alike} like={latest?.batchId} />
    </>
  );
}

function Reviewed({ reviewing }: { reviewing: Reviewing }) {
  const { language, cooperation, document } = reviewing;
  const words = messages[language];
  if (document.review === null) return <span>{words.unreviewed}</span>;
  const { by, at } = document.review;
  return (
    <>
      <span>{words.reviewedBy(nameOf(reviewing, by), momentText(at, language))}</span>{" "}
      <form class="review-inline" method="post" action={reviewedPath(cooperation, document.id)}>
        <button class="button quiet" type="submit" name="granskat" value="nej" data-leaves>
          {words.notReviewed}
        </button>
      </form>
    </>
  );
}

function Act({ action, keyboard, children }: { action: string; keyboard: string; children: Child }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="tryck" value={crypto.randomUUID()} />
      <button class="button" type="submit" data-key={keyboard}>
        {children} <kbd>{keyboard}</kbd>
      </button>
    </form>
  );
}
