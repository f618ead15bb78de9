import type { PropsWithChildren } from "hono/jsx";

type Props = { tone?: "blue" | "amber" | "red" | "green"; heading?: string };

/** Something to know before the rest. `role` is left to the page: a refusal is an alert, a remark is not. */
export function Notice({ tone = "blue", heading, children }: PropsWithChildren<Props>) {
  return (
    <section class={`notice stack-s ${tone}`}>
      {heading === undefined ? null : <h2>{heading}</h2>}
      {children}
    </section>
  );
}
