import type { Visit } from "../../../../platform/web/visit.ts";
import { optionsOf, SelectField } from "../../../../ui/field.tsx";
import { roundChangePath, type roundPath } from "../../paths.ts";
import { roles } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { mostSeats } from "../recipients/forms.ts";
import type { Seats } from "../recipients/rules.ts";

interface Props {
  readonly visit: Visit;
  readonly address: ReturnType<typeof roundPath>;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** As they were chosen: none where they are the round's own. */
  readonly seats: readonly Seats[];
}

/** Whom to suggest: those with some role in some body, one after the other for each municipality. Nothing is saved. */
export function SeatForm({ visit, address, bodies, seats }: Props) {
  const words = messages[visit.language];
  const options = bodies.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <details class="round-seats" open={seats.length > 0}>
      <summary>{words.seats}</summary>
      <form class="stack" method="get" action={`${roundChangePath(address)}#mottagare`}>
        <p class="quiet prose">{words.seatsText}</p>
        {Array.from({ length: mostSeats }, (_, at) => (
          <fieldset class="round-fields round-more">
            <legend class="visually-hidden">{words.seatsAt(at + 1)}</legend>
            <SelectField
              id={`organ-${at}`}
              name="organ"
              label={words.seatsAt(at + 1)}
              options={options}
              all={words.noSeats}
              value={seats[at]?.bodyId}
            />
            <SelectField
              id={`uppdrag-${at}`}
              name="uppdrag"
              label={words.seatRole}
              options={optionsOf(roles, words.roles)}
              all={words.anyRole}
              value={seats[at]?.role ?? undefined}
            />
          </fieldset>
        ))}
        <p>
          <button class="button" type="submit">
            {words.suggestSeats}
          </button>
        </p>
      </form>
    </details>
  );
}
