import { InputField } from "../../../../ui/field.tsx";
import { messages } from "../messages.ts";
import type { ClosingFormProps } from "./closing-form.tsx";

/** Who gets which seat, and for how long. */
export function SeatFields({ visit, closing: { seats }, written }: ClosingFormProps) {
  const words = messages[visit.language];
  if (seats.length === 0) return <p>{words.noSeats}</p>;
  return (
    <>
      <fieldset class="closing-choices">
        <legend>{words.seats}</legend>
        <p class="hint">{words.seatsText}</p>
        {seats.map(({ key, name, title, role, bodyName, organisation, personId }) => (
          <label class="closing-choice">
            <input
              type="checkbox"
              name="mandat"
              value={key}
              checked={written === undefined || written.mandat.includes(key)}
            />
            <span>
              {words.seat(name, title)}{" "}
              <span class="quiet">
                {words.seatIn(words.roles[role], bodyName, organisation?.name ?? null)}
                {personId === null ? ` (${words.newPerson})` : null}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <InputField
        id="avslut-fran"
        name="fran"
        type="date"
        label={words.from}
        value={written?.fran ?? visit.today}
      />
      <InputField
        id="avslut-tom"
        name="tom"
        type="date"
        label={words.until}
        hint={words.untilHint}
        value={written?.tom}
      />
    </>
  );
}
