import { MadeFor } from "../../../accounts/index.ts";
import { ChoosingPeople } from "../../pages/choosing-people.tsx";
import { New } from "../../../../ui/new.tsx";
import { Told } from "../../../texts/index.ts";
import { Removal, SavedField, type Surroundings } from "../../pages/parts.tsx";
import { reservationPath } from "../../paths.ts";
import { messages } from "../../voting/messages.ts";
import type { Draft, DraftItem } from "../../writing/queries.ts";
import { jointly } from "../rules.ts";

type Props = Surroundings & { item: DraftItem; draft: Draft };

/** Who has reserved himself against what was decided, and in which words. */
export function ReservationPart({ item, draft, ...around }: Props) {
  const { language } = around.visit;
  const words = messages[language];
  const made = jointly(item.reservations);
  const list = new Intl.ListFormat(language);
  return (
    <>
      {made.length === 0 ? null : <h3>{words.reservations}</h3>}
      {made.map(({ id, text, made: together }, i) => {
        const names = list.format(together.map(({ name }) => name));
        return (
          <div class="minuting-reservation">
            <p>{words.reserves(names)}</p>
            <SavedField
              {...around}
              id={id}
              kind="text"
              name="reservation"
              liveIn={item.id}
              isBare
              label={words.reservationOf(names)}
              value={text}
              keyTo={i === made.length - 1 ? "h" : undefined}
            />
            <Removal {...around} kind="reservation" id={id} words={words.reserves(names)} />
          </div>
        );
      })}
      <NewReservation {...around} item={item} draft={draft} />
    </>
  );
}

function NewReservation({ item, draft, visit, minutes, refused }: Props) {
  const words = messages[visit.language];
  const formId = `reservation-${item.id}`;
  return (
    <ChoosingPeople
      people={draft.people}
      but={item.reservations}
      id={`reservation-om-${item.id}`}
      isOpen={refused?.place === formId}
      summary={
        <summary data-key="g">
          {words.newReservation} <kbd>g</kbd>
        </summary>
      }
    >
      {(people) => (
        <form class="stack-s" method="post" action={reservationPath(minutes)} id={formId} data-act>
          <MadeFor viewer={visit.viewer} />
          <New />
          <input type="hidden" name="punkt" value={item.id} />
          <fieldset class="row" data-people>
            <legend>{words.whoReserves}</legend>
            {people.map(({ personId, name }) => (
              <label>
                <input type="checkbox" name="person" value={personId} /> {name}
              </label>
            ))}
          </fieldset>
          <button class="button" type="submit" data-onward="h">
            {words.reserve}
          </button>
          <Told refused={refused?.place === formId ? refused : null} language={visit.language} />
        </form>
      )}
    </ChoosingPeople>
  );
}
