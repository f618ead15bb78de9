import type { Visit } from "../../../platform/web/visit.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { CooperationPage, type Cooperation } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { itemPath, minutingPath, place } from "../paths.ts";
import type { Draft } from "../writing/queries.ts";
import { FinishingPart } from "./finishing-part.tsx";
import { ItemPart } from "./item-part.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { NewLine, type Refused, SavedField, type Surroundings } from "./parts.tsx";
import { PeoplePart } from "./people-part.tsx";
import { keptFor, Status } from "./status.tsx";

interface Props {
  visit: Visit;
  cooperation: Cooperation;
  meeting: RunMeeting;
  draft: Draft;
  refused: Refused | null;
}

/** The minutes of a meeting while they are written: everything on one page, and every field saved by itself. */
export function MinutesPage({ visit, cooperation, meeting, draft, refused }: Props) {
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const minutes = minutingPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const around: Surroundings = { visit, minutes, refused };
  const placed = refused === null || refused.place !== "";
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug), text: name }]}
      scripts={["keys", "refreshing", "saving-shown", "saving"]}
    >
      <div class="minuting stack-l" data-saving={keptFor(meeting, visit)} data-page={minutes} data-keys>
        <Status {...around} state={meeting.state} />
        {placed ? null : (
          <Refusal sentence={refused.sentence}>{refused.line === "" ? null : <p>{refused.line}</p>}</Refusal>
        )}
        <ItemList draft={draft} language={language} />
        <MeetingPart {...around} meeting={meeting} />
        <PeoplePart {...around} draft={draft} />
        <div class="stack-l" id="punkter" data-parts>
          {draft.items.map((item) => (
            <ItemPart {...around} item={item} draft={draft} ends={meeting.ends} />
          ))}
        </div>
        <section class="minuting-part" id="ny" data-part data-scope tabindex={-1}>
          {draft.items.length === 0 ? <p>{words.noItems}</p> : null}
          <NewLine {...around} id="ny-punkt" action={itemPath(minutes)} label={words.newItem} keyTo="t" />
        </section>
        <FinishingPart {...around} meeting={meeting} draft={draft} />
        <KeysDialog language={language} />
      </div>
    </CooperationPage>
  );
}

function ItemList({ draft, language }: { draft: Draft; language: Visit["language"] }) {
  const words = messages[language];
  return (
    <nav class="minuting-list" id="lista" aria-label={words.items} data-part>
      <ol class="plain-list">
        {draft.items.map(({ id, label, title, decisions }) => (
          <li>
            <a href={`#${place.item(id)}`}>
              {label} {title}
            </a>
            {decisions.length === 0 ? null : <span class="quiet"> {words.isDecided}</span>}
          </li>
        ))}
        <li>
          <a href={`#${place.list}`} data-key="l">
            {words.wantingTitle} <kbd>l</kbd>
          </a>
        </li>
      </ol>
    </nav>
  );
}

function MeetingPart({ meeting, ...around }: Surroundings & { meeting: RunMeeting }) {
  const words = messages[around.visit.language];
  const field = { ...around, id: meeting.id, kind: "clock" } as const;
  return (
    <section class="minuting-part" id={place.meeting} tabindex={-1} data-part data-scope>
      <h2>{words.meeting}</h2>
      <div class="row">
        <SavedField {...field} name="borjan" label={words.starts} value={meeting.starts ?? ""} />
        <SavedField {...field} name="slut" label={words.ends} value={meeting.ends ?? ""} />
      </div>
    </section>
  );
}
