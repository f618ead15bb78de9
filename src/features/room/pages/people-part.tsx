import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { Room } from "../queries.ts";
import { whereabouts } from "../rules.ts";

type Person = Room["people"][number];
type Props = { id: string; room: Room; language: Language };

/** Who is there, who is on the line, and who has gone. */
export function PeoplePart({ id, room: { people }, language }: Props) {
  const words = messages[language];
  const here = people.filter((person) => ["here", "link"].includes(whereabouts(person)));
  return (
    <section class="room-people" id={id} data-part aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>{words.people}</h2>
      <p class="quiet">{people.length === 0 ? words.nobody : words.counted(here.length)}</p>
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
    </section>
  );
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
