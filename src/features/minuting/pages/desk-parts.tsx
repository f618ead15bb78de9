// The page of minutes under way, part by part: whole when it is opened, and one by one while others write.
import type { Language } from "../../../lib/language.ts";
import type { Part } from "../../../ui/part.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { messages } from "../messages.ts";
import { itemPath, place } from "../paths.ts";
import type { Draft } from "../writing/queries.ts";
import { ActsPart } from "../undoing/acts-part.tsx";
import { presenceAt } from "../attending/presence.ts";
import { wantingIn } from "../finishing/rules.ts";
import { FinishingPart } from "./finishing-part.tsx";
import { ItemPart } from "./item-part.tsx";
import { NewLine, SavedField, type Surroundings } from "./parts.tsx";
import { peopleParts } from "./people-part.tsx";
import { RoomPart } from "./room-part.tsx";
import { StateOfMinutes } from "./status.tsx";

export interface Desk {
  readonly meeting: RunMeeting;
  readonly draft: Draft;
}

/** As they stand on the page: how far the minutes are, what comes before the items, the items, and what comes after. */
export function deskParts(around: Surroundings, { meeting, draft }: Desk) {
  const { language } = around.visit;
  const { id, state, isCirculated, starts, ends } = meeting;
  const { items, people, acts, coming, voting } = draft;
  const isUnderWay = state === "called";
  const agenda = items.map((item) => [item.id, item.label, item.title, item.decisions.length > 0]);
  const wanting = wantingIn(meeting, people, items);
  const status: Part = {
    id: place.state,
    of: state,
    shown: () => <StateOfMinutes state={state} language={language} />,
  };
  const head: Part[] = [
    { id: place.items, of: agenda, shown: () => <ItemList draft={draft} language={language} /> },
    {
      id: place.room,
      of: meeting.isRoomOpen,
      shown: () => <RoomPart {...around} meeting={meeting} />,
    },
    {
      id: place.meeting,
      of: [id, starts, ends],
      shown: () => <MeetingPart {...around} meeting={meeting} />,
    },
  ];
  const middle = items.map((item): Part => {
    const presence = presenceAt(item, { people, items, ends, isUnderWay });
    return {
      id: place.item(item.id),
      of: [item, presence, coming, voting],
      shown: () => <ItemPart {...around} {...{ item, draft, presence }} />,
    };
  });
  const tail: Part[] = [
    {
      id: place.newItem,
      of: items.length === 0,
      shown: () => <NewItemPart {...around} isFirst={items.length === 0} />,
    },
    { id: place.acts, of: acts, shown: () => <ActsPart {...around} acts={acts} /> },
    {
      id: place.list,
      of: [state, isCirculated, wanting],
      shown: () => <FinishingPart {...around} meeting={meeting} wanting={wanting} />,
    },
  ];
  return { status, head, people: peopleParts(around, draft), middle, tail };
}

function ItemList({ draft, language }: { draft: Draft; language: Language }) {
  const words = messages[language];
  return (
    <nav class="minuting-list" id={place.items} aria-label={words.items} data-part>
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

function NewItemPart({ isFirst, ...around }: Surroundings & { isFirst: boolean }) {
  const words = messages[around.visit.language];
  return (
    <section class="minuting-part" id={place.newItem} data-part data-scope tabindex={-1}>
      {isFirst ? <p>{words.noItems}</p> : null}
      <NewLine {...around} id="ny-punkt" action={itemPath(around.minutes)} label={words.newItem} keyTo="t" />
    </section>
  );
}
