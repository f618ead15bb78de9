import type { PropsWithChildren } from "hono/jsx";

/** Nothing to show: the heading says what is missing, the children what to do about it. */
export function EmptyState({ heading, children }: PropsWithChildren<{ heading: string }>) {
  return (
    <section class="empty">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

/** A line to write in the terminal. */
export function Command({ children }: PropsWithChildren) {
  return (
    <code class="command" translate="no">
      {children}
    </code>
  );
}
