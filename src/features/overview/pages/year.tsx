import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { YearWheel } from "../../../ui/year-wheel.tsx";
import { cooperationPath } from "../../cooperations/index.ts";
import { meetingName } from "../../meetings/index.ts";
import { meetingPath, meetingsPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import type { DatedMeeting } from "../queries.ts";
import { bodiesOfYear } from "../rules.ts";

type Props = { visit: Visit; cooperation: string; year: number; years: number[]; meetings: DatedMeeting[] };

/** The year at a glance: a ring for each body, a dot for each meeting. */
export function Year({ visit, cooperation, year, years, meetings }: Props) {
  const words = messages[visit.language];
  const bodies = bodiesOfYear(meetings);
  const marks = (held: DatedMeeting[]) =>
    held.map(({ heldOn, ownBody, slug, bodyName }) => ({
      day: heldOn,
      title: meetingName(bodyName, heldOn, visit.language),
      href: meetingPath(cooperation, ownBody, slug),
    }));
  return (
    <section class="card stack year" aria-labelledby="aret">
      <h2 id="aret">{words.year(year)}</h2>
      <YearWheel
        year={year}
        title={words.wheel(year, meetings.length)}
        today={visit.today}
        language={visit.language}
        rings={bodies.map(({ name, kind, meetings: held }) => ({
          label: name ?? words.otherBodies,
          kind,
          marks: marks(held),
        }))}
      />
      <ul class="plain-list wheel-legend">
        {bodies.map(({ body, name, kind, meetings: held }) => (
          <li>
            <span class={`swatch-dot kind-${kind}`} />
            {body === null ? (
              words.otherBodies
            ) : (
              <a href={withQuery(meetingsPath(cooperation), { organ: body, ar: year })}>{name}</a>
            )}{" "}
            <span class="quiet nowrap">{words.meetings(held.length)}</span>
          </li>
        ))}
      </ul>
      <Choices
        label={words.years}
        choices={years.map((each) => ({
          text: String(each),
          isCurrent: each === year,
          href: withQuery(cooperationPath(cooperation), { ar: each }),
        }))}
      />
    </section>
  );
}
