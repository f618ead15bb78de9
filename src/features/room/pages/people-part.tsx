import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { Room } from "../queries.ts";
import { whereabouts } from "../rules.ts";

type Person = Room["people"][number];
type Props = { id: string; room: Room; language: Language };

/** How many are there, on the line and gone; and who. */
export function PeoplePart({ id, room: { people }, language }: Props) {
  const words = messages[language];
  return (
    <section class="room-people" id={id} data-part aria-labelledby={`${id}-rubrik`}>
      <details id={`${id}-alla`}>
        <summary>
          <h2 id={`${id}-rubrik`}>{words.people}</h2>{" "}
          <span class="quiet">{people.length === 0 ? words.nobody : countText(people, language)}</span>
        </summary>
        <ul class="plain-list">
          {people.map((person) => (
            <li class={whereabouts(person)}>
              <span>
                <strong>{person.name}</strong>
                {person.organisation === null ? null : `, ${person.organisation}`}
                {rolesOf(person, language).map((role) => (
                  <span class="quiet"> {role}</span>
                ))}
              </span>
              <span class="room-where">{whereText(person, language)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const counted = ["here", "link", "left", "absent"] as const;

function countText(people: readonly Person[], language: Language): string {
  const words = messages[language].counted;
  return counted
    .map((where) => ({ where, count: people.filter((person) => whereabouts(person) === where).length }))
    .filter(({ count }) => count > 0)
    .map(({ where, count }) => words[where](count))
    .join(" · ");
}

function rolesOf({ chair, minuteTaker, sitsFor }: Person, language: Language): string[] {
  const words = messages[language];
  return [
    chair ? words.chair : null,
    minuteTaker ? words.minuteTaker : null,
    sitsFor === null ? null : words.sitsFor(sitsFor),
  ].filter((each) => each !== null);
}

function whereText(person: Person, language: Language): string {
  const words = messages[language];
  const where = whereabouts(person);
  const clock = (of: string | null) => timeText(of ?? "", null, language);
  if (where === "left") return words.whereabouts.left(clock(person.leftAt));
  const told = words.whereabouts[where];
  return person.came === null || where === "absent" ? told : `${told}, ${words.came(clock(person.came))}`;
}
