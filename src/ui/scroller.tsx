import type { PropsWithChildren } from "hono/jsx";

/** What is wider than the page scrolls by itself, by hand and by keyboard. */
export function Scroller({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has focus
    <section class="scroller" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
