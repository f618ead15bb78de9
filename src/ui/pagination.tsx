import type { Language } from "../lib/language.ts";
import { withQuery } from "./address.ts";
import { numberText } from "./day.tsx";
import { messages } from "./messages.ts";

type Props = {
  /** The address of the page shown, with what is chosen in it; `sida` is set on it. */
  address: string;
  /** From 1. */
  page: number;
  pages: number;
  language: Language;
};

export function Pagination({ address, page, pages, language }: Props) {
  if (pages <= 1) return null;
  const words = messages[language];
  const to = (wanted: number) => withQuery(address, { sida: wanted === 1 ? null : wanted });
  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 ? (
        <a class="button" rel="prev" href={to(page - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span>{words.page(numberText(page, language), numberText(pages, language))}</span>
      {page < pages ? (
        <a class="button" rel="next" href={to(page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
