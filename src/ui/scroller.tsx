import type { PropsWithChildren } from "hono/jsx";

type Props = { label: string; /** Shows its right end first. */ fromEnd?: boolean };

/** What is wider than the page scrolls by itself, by hand and by keyboard. */
export function Scroller({ label, fromEnd = false, children }: PropsWithChildren<Props>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus
    <section class={fromEnd ? "scroller from-end" : "scroller"} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
