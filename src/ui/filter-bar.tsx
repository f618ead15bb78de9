import type { PropsWithChildren } from "hono/jsx";
import type { Language } from "../lib/language.ts";
import { messages } from "./messages.ts";

type Props = { action: string; language: Language; isFiltered: boolean };

/** A plain GET form: what is chosen stands in the address. Its children are fields. */
export function FilterBar({ action, language, isFiltered, children }: PropsWithChildren<Props>) {
  const words = messages[language];
  return (
    <form class="filter-bar" method="get" action={action} aria-label={words.filter}>
      {children}
      <div class="actions">
        <button class="button primary" type="submit">
          {words.show}
        </button>
        {isFiltered ? (
          <a class="button quiet" href={action}>
            {words.clear}
          </a>
        ) : null}
      </div>
    </form>
  );
}
