import type { Language } from "../../../lib/language.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import type { Person, Ruled } from "../visibility/queries.ts";
import { type PartReach, partReaches, type Reach, reaches } from "../visibility/rules.ts";

/** What an audience is chosen for, and what gives it one where nothing is said of itself. */
export type Within = "meeting" | "item" | "whole";

type Props = {
  /** Tells the form's fields from those of the others on the page. */
  name: string;
  action: string;
  visit: Visit;
  /** None for a meeting, which stands in nothing else. */
  within: Within | null;
  ruled: Ruled;
  persons: Person[];
  mayHaveFindings: boolean;
};

/** Who may read: one circle, or persons by name. */
export function ReachForm({ name, action, visit, within, ruled, persons, mayHaveFindings }: Props) {
  const words = messages[visit.language];
  const said = ruled.reach ?? (within === null ? null : "inherited");
  return (
    <form class="publishing-form" method="post" action={action}>
      <MadeFor viewer={visit.viewer} />
      <fieldset class="publishing-choice">
        <legend>{words.reach}</legend>
        {(within === null ? reaches : partReaches).map((each) => (
          <label>
            <input type="radio" name="synlighet" value={each} checked={each === said} required />{" "}
            {reachText(each, within, visit.language)}
          </label>
        ))}
      </fieldset>
      <details open={said === "closed"}>
        <summary>{words.persons}</summary>
        <fieldset class="publishing-choice" aria-describedby={`${name}-personer`}>
          <legend class="visually-hidden">{words.persons}</legend>
          <span class="quiet" id={`${name}-personer`}>
            {persons.length === 0 ? words.noPersons : words.closedHint}
          </span>
          {persons.map((person) => (
            <label>
              <input
                type="checkbox"
                name="person"
                value={person.id}
                checked={ruled.persons.includes(person.id)}
              />{" "}
              {person.name}
            </label>
          ))}
        </fieldset>
      </details>
      {mayHaveFindings ? (
        <label class="publishing-tick">
          <input type="checkbox" name="trots" value="ja" /> {words.despite}
        </label>
      ) : null}
      <button class="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}

export function reachText(reach: Reach | PartReach, within: Within | null, language: Language): string {
  const words = messages[language];
  return reach === "inherited" ? words.inherited[within ?? "meeting"] : words.reaches[reach];
}
