import type { Child } from "hono/jsx";
import type { Present } from "../writing/queries.ts";

interface Props {
  people: readonly Present[];
  /** Those who are chosen already. */
  but: readonly { readonly personId: string }[];
  id: string;
  class?: string;
  isOpen?: boolean;
  summary: Child;
  children: (choices: readonly Present[]) => Child;
}

/** A form in which somebody who is there is chosen (`data-people` is where). While the page is open a script keeps its
 *  choices as the people are, so that nothing of an item has to come anew when somebody does. */
export function ChoosingPeople({ people, but, id, class: kind, isOpen = false, summary, children }: Props) {
  const chosen = but.map(({ personId }) => personId);
  const choices = people.filter(
    ({ presence, personId }) => presence !== "absent" && !chosen.includes(personId),
  );
  return (
    <details
      class={kind}
      id={id}
      open={isOpen}
      hidden={choices.length === 0}
      data-choosing={chosen.join(" ")}
    >
      {summary}
      {children(choices)}
    </details>
  );
}
