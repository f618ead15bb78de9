import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { ItemPresence } from "../attending/presence.ts";
import { messages } from "../messages.ts";
import { absencePath, place } from "../paths.ts";
import type { Draft, DraftItem } from "../writing/queries.ts";
import { ReservationPart } from "../reserving/pages/reservation-part.tsx";
import { TurnPart } from "../turning/turn-part.tsx";
import { VotePart } from "../voting/pages/vote-part.tsx";
import { AssignmentPart } from "./assignment-part.tsx";
import { DecisionPart } from "./decision-part.tsx";
import { ReportPart } from "./report-part.tsx";
import { ChoosingPeople } from "./choosing-people.tsx";
import { InputPart } from "./input-part.tsx";
import { Removal, type Surroundings } from "./parts.tsx";

export type ItemProps = Surroundings & {
  item: DraftItem;
  draft: Draft;
  presence: ItemPresence;
};

/** One item of the agenda, as it is written. */
export function ItemPart({ item, draft, presence, ...around }: ItemProps) {
  return (
    <section
      class={`minuting-part minuting-item stack-s ${item.parentId === null ? "" : "sub"}`}
      id={place.item(item.id)}
      tabindex={-1}
      aria-labelledby={`rubrik-${item.id}`}
      data-part={place.agenda}
      data-scope
      data-item
    >
      <h2 id={`rubrik-${item.id}`}>
        {item.label} {item.title}
      </h2>
      <About item={item} {...around} />
      <ReportPart item={item} {...around} />
      <TurnPart item={item} {...around} />
      <Presence {...{ item, draft, presence }} {...around} />
      <InputPart item={item} {...around} />
      <VotePart item={item} voting={draft.voting} voters={presence.voters} {...around} />
      <DecisionPart item={item} draft={draft} {...around} />
      <ReservationPart item={item} draft={draft} {...around} />
      <AssignmentPart item={item} {...around} />
    </section>
  );
}

function About({ item, visit }: Surroundings & { item: DraftItem }) {
  const words = messages[visit.language];
  const { presenters, background, annexes, origin, from } = item;
  const told = presenters.map(({ name, organisation }) =>
    organisation === null ? name : `${name} (${organisation})`,
  );
  const facts = [
    from === null ? null : words.planned(from.replace(":", ".")),
    told.length === 0 ? null : `${words.presenters}: ${told.join(", ")}`,
    origin === "moved" || origin === "table" ? words.origins[origin] : null,
    ...annexes.map(({ number, title }) => words.annex(number, title)),
  ].filter((part) => part !== null);
  return (
    <>
      {facts.length === 0 ? null : <p class="quiet">{facts.join(" · ")}</p>}
      {background === "" ? null : (
        <details id={`bakgrund-${item.id}`}>
          <summary>{words.background}</summary>
          <p class="prose">{background}</p>
        </details>
      )}
    </>
  );
}

function Presence({ item, draft, presence: { away, partly }, ...around }: ItemProps) {
  const { visit, minutes } = around;
  const words = messages[visit.language];
  const list = new Intl.ListFormat(visit.language);
  return (
    <>
      {away.length === 0 ? null : <p class="quiet">{words.away(list.format(away))}</p>}
      {partly.length === 0 ? null : <p class="quiet">{words.partly(list.format(partly))}</p>}
      {item.absences.map(({ id, name, reason }) => (
        <div class="row absence">
          <Tag tone="amber">
            {name} · {words.reasons[reason]}
          </Tag>
          <Removal {...around} kind="franvaro" id={id} words={words.back(name ?? "")} />
        </div>
      ))}
      <ChoosingPeople
        people={draft.people}
        but={item.absences}
        class="absence-form"
        id={`franvaro-${item.id}`}
        summary={
          <summary data-key="o">
            {words.absences} <kbd>o</kbd>
          </summary>
        }
      >
        {(people) => (
          <form
            class="row"
            method="post"
            action={absencePath(minutes)}
            id={`franvaro-form-${item.id}`}
            data-act
          >
            <MadeFor viewer={visit.viewer} />
            <input type="hidden" name="punkt" value={item.id} />
            <label for={`vem-${item.id}`}>{words.newAbsence}</label>
            <select id={`vem-${item.id}`} name="person" data-people>
              {people.map(({ personId, name }) => (
                <option value={personId}>{name}</option>
              ))}
            </select>
            <label for={`skal-${item.id}`}>{words.reasonOf}</label>
            <select id={`skal-${item.id}`} name="skal">
              <option value="conflict">{words.reasons.conflict}</option>
              <option value="out">{words.reasons.out}</option>
            </select>
            <button class="button" type="submit">
              {words.leave}
            </button>
          </form>
        )}
      </ChoosingPeople>
    </>
  );
}
