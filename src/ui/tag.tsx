import type { PropsWithChildren } from "hono/jsx";

export type Tone = "grey" | "green" | "red" | "blue" | "violet" | "amber" | "outline";

/** A word in a colour; the colour never says anything that the word does not. */
export function Tag({ tone = "grey", children }: PropsWithChildren<{ tone?: Tone }>) {
  return <span class={tone === "grey" ? "tag" : `tag ${tone}`}>{children}</span>;
}
