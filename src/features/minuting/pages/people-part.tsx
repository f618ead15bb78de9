import { timeText } from "../../../ui/day.tsx";
import type { Part } from "../../../ui/part.ts";
import { MadeFor } from "../../accounts/index.ts";
import { presences } from "../../minutes/index.ts";
import type { Movement } from "../attending/breaks.ts";
import type { Expected } from "../attending/queries.ts";
import { messages } from "../messages.ts";
import { attendancePath, movementPath, place, proposedPath } from "../paths.ts";
import type { Draft, Present } from "../writing/queries.ts";
import { NewLine, Removal, SavedField, type Surroundings } from "./parts.tsx";

/** Each who is there, from when and until when, and those who are expected. */
export function peopleParts(around: Surroundings, { people, expected }: Draft): Part[] {
  return [
    ...people.map((person) => ({
      id: place.person(person.id),
      of: person,
      shown: () => <Attendance {...around} person={person} />,
    })),
    {
      id: place.expected,
      of: expected,
      shown: () => <ExpectedList {...around} expected={expected} />,
    },
  ];
}

/** What stands around them. */
export function PeopleFrame({ parts, ...around }: Surroundings & { parts: readonly Part[] }) {
  const { visit, minutes } = around;
  const words = messages[visit.language];
  const expected = parts.at(-1);
  return (
    <section class="minuting-part stack-s" id={place.people} tabindex={-1} data-scope>
      <h2>{words.people}</h2>
      <ul class="minuting-people plain-list" id={place.told} data-parts>
        {parts.slice(0, -1).map(({ shown }) => shown())}
      </ul>
      <NewLine
        {...around}
        id="ny-narvaro"
        action={attendancePath(minutes)}
        label={words.peopleLine}
        hint={words.peopleHint}
        keyTo="p"
      />
      {expected?.shown()}
    </section>
  );
}

function Attendance({ person, ...around }: Surroundings & { person: Present }) {
  const words = messages[around.visit.language];
  const { id, personId, name, organisation } = person;
  const isThere = person.presence !== "absent";
  return (
    <li
      class={isThere ? undefined : "absent"}
      id={place.person(id)}
      data-part={place.told}
      data-person={isThere ? personId : undefined}
      data-name={name}
    >
      <p class="minuting-who">
        <strong>{name}</strong>
        {organisation === null ? null : `, ${organisation}`}
        {person.sitsFor === null ? null : <span class="quiet"> {words.sitsFor(person.sitsFor)}</span>}{" "}
        <Marks {...around} person={person} />
      </p>
      {isThere ? <Movements {...around} person={person} /> : null}
      <details class="minuting-facts" id={`andra-${id}`}>
        <summary>
          {words.change}
          <span class="visually-hidden"> {name}</span>
        </summary>
        <PersonFields {...around} person={person} />
        <Removal {...around} kind="narvaro" id={id} words={name} />
      </details>
    </li>
  );
}

/** What is to be known of somebody at a glance. */
function Marks({ person, visit: { language } }: Surroundings & { person: Present }) {
  const words = messages[language];
  const { presence, role, chair, minuteTaker, isRemote, came, leftAt, breaks } = person;
  const at = (word: string, clock: string) => `${word.toLowerCase()} ${timeText(clock, null, language)}`;
  const times = breaks.map((each) => timeText(each.leftAt, each.backAt, language));
  const told = [
    presence === "member" ? null : words.presences[presence],
    role === "" ? null : role,
    chair ? words.chair.toLowerCase() : null,
    minuteTaker ? words.minuteTaker.toLowerCase() : null,
    isRemote ? words.remote.toLowerCase() : null,
    came === null ? null : at(words.came, came),
    times.length === 0 ? null : words.breaks(new Intl.ListFormat(language).format(times)).toLowerCase(),
    leftAt === null ? null : at(words.left, leftAt),
  ].filter((mark) => mark !== null);
  return told.length === 0 ? null : <span class="quiet">{told.join(" · ")}</span>;
}

function PersonFields({ person, ...around }: Surroundings & { person: Present }) {
  const words = messages[around.visit.language];
  const field = { ...around, id: person.id, about: person.name };
  const yes = (is: boolean) => (is ? "ja" : "");
  return (
    <div class="row">
      <SavedField {...field} kind="line" name="roll" label={words.role} value={person.role ?? ""} />
      <SavedField
        {...field}
        kind="choice"
        name="narvaro"
        isBare
        label={words.presence}
        value={person.presence}
        options={presences.map((value) => ({ value, text: words.presences[value] }))}
      />
      <SavedField {...field} kind="clock" name="kom" label={words.came} value={person.came ?? ""} />
      <SavedField {...field} kind="clock" name="gick" label={words.left} value={person.leftAt ?? ""} />
      <SavedField {...field} kind="yes" name="lank" label={words.remote} value={yes(person.isRemote)} />
      <SavedField {...field} kind="yes" name="ordforande" label={words.chair} value={yes(person.chair)} />
      <SavedField
        {...field}
        kind="yes"
        name="sekreterare"
        label={words.minuteTaker}
        value={yes(person.minuteTaker)}
      />
    </div>
  );
}

/** What somebody does as it happens, by one press each. */
function Movements({ person, visit, minutes }: Surroundings & { person: Present }) {
  const words = messages[visit.language];
  const { id, name, leftAt, isRemote } = person;
  const possible: Movement[] = leftAt === null ? ["leaves", isRemote ? "room" : "link"] : ["back"];
  return (
    <form class="row" method="post" action={movementPath(minutes)} id={`nu-${id}`} data-act>
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="deltar" value={id} />
      {possible.map((movement) => (
        <button class="button" type="submit" name="vad" value={movement}>
          {words.movements[movement]}
          <span class="visually-hidden">: {name}</span>
        </button>
      ))}
    </form>
  );
}

function ExpectedList({ expected, ...around }: Surroundings & { expected: readonly Expected[] }) {
  const { visit, minutes } = around;
  const words = messages[visit.language];
  if (expected.length === 0) return <div id={place.expected} data-part hidden />;
  return (
    <div class="stack-s" id={place.expected} data-part>
      <h3>{words.expected}</h3>
      <form method="post" action={proposedPath(minutes)} id="vantade" data-act>
        <MadeFor viewer={visit.viewer} />
        <ul class="minuting-expected plain-list">
          {expected.map(({ personId, name, organisation, answer, substitute }) => (
            <li>
              <span>
                {[name, organisation].filter((part) => part !== null).join(", ")}{" "}
                <span class="quiet">
                  {answer === null ? words.noAnswer : words.answers[answer]}
                  {substitute === null ? null : `: ${substitute}`}
                </span>
              </span>
              <button class="button" type="submit" name="person" value={personId}>
                {words.here}
                <span class="visually-hidden">: {words.hereName(name)}</span>
              </button>
            </li>
          ))}
        </ul>
        <button class="button primary" type="submit" name="person" value="" data-key="v">
          {words.allExpected} <kbd>v</kbd>
        </button>
      </form>
    </div>
  );
}
