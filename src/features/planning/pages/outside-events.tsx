import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText } from "../../../ui/day.tsx";
import { InputField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { outsideEventRemovalPath, outsideEventsPath } from "../paths.ts";
import type { PlanningProps } from "./planning-page.tsx";

/** What the days are to keep clear of. */
export function OutsideEvents({ visit, cooperation, events, event }: PlanningProps) {
  const { language } = visit;
  const words = messages[language];
  return (
    <section class="card stack-s">
      <h2>{words.outside}</h2>
      <p class="quiet">{words.outsideText}</p>
      {events.length === 0 ? <p>{words.noOutside}</p> : null}
      <ul class="plain-list">
        {events.map(({ id, name, from, until }) => (
          <li class="row">
            <span>
              <strong>{name}</strong>{" "}
              {from === until
                ? dayText(from, language)
                : words.span(dayText(from, language), dayText(until, language))}
            </span>
            <ButtonForm
              action={outsideEventRemovalPath(cooperation.slug, id)}
              button={words.removeEvent(name)}
              tone="quiet"
            >
              <MadeFor viewer={visit.viewer} />
            </ButtonForm>
          </li>
        ))}
      </ul>
      <form class="planning-fields" method="post" action={outsideEventsPath(cooperation.slug)}>
        <MadeFor viewer={visit.viewer} />
        <New />
        <InputField id="handelse" name="namn" label={words.eventName} value={event?.namn} required />
        <InputField id="handelse-fran" name="fran" label={words.from} value={event?.fran} required />
        <InputField id="handelse-till" name="till" label={words.until} value={event?.till} />
        <p>
          <button class="button" type="submit">
            {words.add}
          </button>
        </p>
      </form>
    </section>
  );
}
