import { numberText } from "../../../ui/day.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { askingPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";
import { itemText } from "./signatures-part.tsx";

/** Who is to sign the whole minutes. */
export function AskingPart(props: PartProps) {
  const { visit, approving } = props;
  const words = messages[visit.language];
  const { form, adjustments } = approving;
  const isAsked = adjustments.some(({ itemId }) => itemId === null);
  if (form.approval === "next-meeting" && !form.isFormal && !isAsked)
    return (
      <details class="card">
        <summary>{words.ask}</summary>
        <AskingForm {...props} itemId={null} />
      </details>
    );
  return (
    <section class="card stack-s">
      <h2>{isAsked ? words.askAgain : words.ask}</h2>
      <AskingForm {...props} itemId={null} />
    </section>
  );
}

/** An item that is adjusted at the table. */
export function AtOncePart(props: PartProps) {
  const { visit, approving } = props;
  const words = messages[visit.language];
  const items = approving.minutes.items.filter(({ clauses }) => clauses.length > 0);
  if (items.length === 0) return null;
  return (
    <section class="card stack-s">
      <h2>{words.atOnce}</h2>
      <p>{words.atOnceText}</p>
      {items.map((item) => (
        <details>
          <summary>{itemText(approving, item.id)}</summary>
          <AskingForm {...props} itemId={item.id} />
        </details>
      ))}
    </section>
  );
}

function AskingForm({ visit, approving, address, itemId }: PartProps & { itemId: string | null }) {
  const { language } = visit;
  const words = messages[language];
  const { minutes, adjustments, form } = approving;
  const present = minutes.people.filter(({ presence }) => presence !== "absent");
  const asked = adjustments.filter((each) => each.itemId === itemId);
  const roleOf = (personId: string) => asked.find((each) => each.personId === personId)?.role;
  const chair =
    asked.find(({ role }) => role === "chair")?.personId ?? present.find((each) => each.chair)?.personId;
  const key = itemId ?? "hela";
  if (present.length === 0) return <p>{words.nobodyPresent}</p>;
  return (
    <form class="stack-s" method="post" action={askingPath(address)}>
      <MadeFor viewer={visit.viewer} />
      {itemId === null ? null : <input type="hidden" name="punkt" value={itemId} />}
      <p>{words.askText}</p>
      <SelectField
        id={`ordforande-${key}`}
        name="ordforande"
        label={words.chairChoice}
        all="–"
        value={chair}
        options={present.map(({ personId, name }) => ({ value: personId, text: name }))}
      />
      <fieldset class="stack-s">
        <legend>{words.adjusters}</legend>
        {form.adjusters > 0 ? (
          <p class="hint">{words.adjustersWanted(numberText(form.adjusters, language))}</p>
        ) : null}
        <div class="row">
          {present.map(({ personId, name }) => (
            <label class="choice">
              <input
                type="checkbox"
                name="justerare"
                value={personId}
                checked={roleOf(personId) === "adjuster"}
              />{" "}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        {" "}
        <button class="button primary" type="submit">
          {words.askButton}
        </button>
      </p>
    </form>
  );
}
