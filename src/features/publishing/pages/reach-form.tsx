import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import type { Person } from "../visibility/queries.ts";
import { type ItemReach, itemReaches, type Reach, reaches } from "../visibility/rules.ts";

type Props = {
  /** Tells the form's fields from those of the others on the page. */
  name: string;
  action: string;
  language: Language;
  of: "meeting" | "item";
  reach: Reach | ItemReach | null;
  chosen: string[];
  persons: Person[];
  mayHaveFindings: boolean;
};

/** Who may read: one circle, or persons by name. */
export function ReachForm({ name, action, language, of, reach, chosen, persons, mayHaveFindings }: Props) {
  const words = messages[language];
  return (
    <form class="publishing-form" method="post" action={action}>
      <fieldset class="publishing-choice">
        <legend>{words.reach}</legend>
        {(of === "meeting" ? reaches : itemReaches).map((each) => (
          <label>
            <input type="radio" name="synlighet" value={each} checked={each === reach} required />{" "}
            {reachText(each, language)}
          </label>
        ))}
      </fieldset>
      <details open={reach === "closed"}>
        <summary>{words.persons}</summary>
        <fieldset class="publishing-choice" aria-describedby={`${name}-personer`}>
          <legend class="visually-hidden">{words.persons}</legend>
          <span class="quiet" id={`${name}-personer`}>
            {persons.length === 0 ? words.noPersons : words.closedHint}
          </span>
          {persons.map((person) => (
            <label>
              <input type="checkbox" name="person" value={person.id} checked={chosen.includes(person.id)} />{" "}
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

export function reachText(reach: Reach | ItemReach, language: Language): string {
  const words = messages[language];
  return reach === "inherited" ? words.inherited : words.reaches[reach];
}
