import type { Child } from "hono/jsx";

export interface Fact {
  name: string;
  /** Left out of the list when null. */
  value: Child;
}

/** Names and what they are, as in the head of a document. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ name, value }) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
}
