import { joinedBoxes } from "../../../lib/boxes.ts";
import { withQuery } from "../../../ui/address.ts";
import type { Spans } from "../../minutes/index.ts";
import { messages } from "../messages.ts";
import { pagePath, placesPath, reviewPath } from "../paths.ts";
import { litOf, pageShown, type PicturedPage, type PicturedWord } from "../picturing/rules.ts";
import type { Reviewing } from "./review-page.tsx";

/** The words of the fact that is chosen. */
export const litSpans = ({ document, chosen }: Reviewing): Spans =>
  document.corrected.facts.find(({ key }) => key === chosen)?.fact.spans ?? [];

/** The page as it was scanned, with the words of the fact marked where they stand on it. */
export function PagePicture({ reviewing }: { reviewing: Reviewing }) {
  const { language, cooperation, document, chosen, pictured, page: asked } = reviewing;
  if (pictured === null) return null;
  const lit = litOf(pictured, litSpans(reviewing));
  const page = pageShown(pictured, asked, lit);
  if (page === undefined) return null;
  const words = messages[language].shown;
  const at = pictured.pages.indexOf(page);
  const to = (other: PicturedPage) =>
    withQuery(`${reviewPath(cooperation, document.id)}#sidbild`, {
      uppgift: chosen,
      visa: "bild",
      sida: other.number,
    });
  const [before, after] = [pictured.pages[at - 1], pictured.pages[at + 1]];
  return (
    <section
      class="page-picture"
      id="sidbild"
      aria-label={words.picture}
      data-picture
      data-places={placesPath(cooperation, document.id)}
      data-page={page.number}
      data-page-name={words.page("…")}
      data-alt={words.pageOf("…", document.fileName)}
    >
      <p class="row page-picture-pages">
        <strong aria-live="polite" data-page-shown>
          {words.page(String(page.number))}
        </strong>
        {pictured.pages.length === 1 ? null : (
          <>
            <PageLink to={before && to(before)} step={-1} text={words.previous} />
            <PageLink to={after && to(after)} step={1} text={words.next} />
          </>
        )}
        <Toggle reviewing={reviewing} show="text" />
      </p>
      <p class="notice amber" data-unplaced hidden={lit.length > 0 || litSpans(reviewing).length === 0}>
        {words.unplaced}
      </p>
      <p class="notice amber" data-undrawn hidden>
        {words.undrawn}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus */}
      <section class="page-picture-scroller" tabindex={0} aria-label={words.picture}>
        <div class="page-picture-sheet">
          <img
            src={pagePath(cooperation, document.id, String(page.number))}
            alt={words.pageOf(String(page.number), document.fileName)}
            width={Math.round(page.width)}
            height={Math.round(page.height)}
            loading="lazy"
            decoding="async"
          />
          <Marks page={page} words={lit} />
        </div>
      </section>
    </section>
  );
}

/** The scan or its text; only one of them is in sight. */
export function Toggle({ reviewing, show }: { reviewing: Reviewing; show: "picture" | "text" }) {
  const { language, cooperation, document, chosen, pictured } = reviewing;
  if (pictured === null) return null;
  const words = messages[language].shown;
  const here = `${reviewPath(cooperation, document.id)}#granskning-kalla`;
  return (
    <a
      class="button review-toggle"
      href={withQuery(here, { uppgift: chosen, visa: show === "text" ? "text" : "bild" })}
      data-show={show}
      data-key="q"
      data-goes
    >
      {show === "text" ? words.showText : words.showPicture} <kbd>q</kbd>
    </a>
  );
}

type MarksProps = { page: PicturedPage; words: readonly PicturedWord[] };

function PageLink({ to, step, text }: { to: string | undefined; step: number; text: string }) {
  return (
    <a class="button" href={to ?? "#sidbild"} data-turn={String(step)} hidden={to === undefined}>
      {text}
    </a>
  );
}

/** What they say is told by the fact, and by the text. */
function Marks({ page: { number, width, height }, words }: MarksProps) {
  const here = words.filter((word) => word.page === number);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {joinedBoxes(here).map((box) => (
        <rect x={box.x - 1} y={box.y - 1} width={box.width + 2} height={box.height + 2} rx="1.5" />
      ))}
    </svg>
  );
}
