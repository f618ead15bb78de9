import type { Language } from "../../../lib/language.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { Day } from "../../../ui/day.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import type { Presentation } from "../portrait/queries.ts";
import { LongList } from "./long-list.tsx";

type Props = { cooperation: string; language: Language; kind: PartyKind; presentations: Presentation[] };

export function Presentations({ cooperation, language, kind, presentations }: Props) {
  const words = messages[language];
  if (presentations.length === 0) return null;
  return (
    <section class="card stack-s">
      <h2>{kind === "organisation" ? words.presentedFor : words.presented}</h2>
      <LongList
        language={language}
        entries={presentations.map(({ body, meeting, item, itemTitle, heldOn, bodyName, name }) => (
          <>
            <a href={`${meetingPath(cooperation, body ?? withoutBody, meeting)}#${item}`}>{itemTitle}</a>
            <span class="quiet">
              {heldOn === null ? words.undated : <Day day={heldOn} language={language} style="short" />}
              {bodyName === null ? null : `, ${bodyName}`}
              {kind === "organisation" ? ` (${name})` : null}
            </span>
          </>
        ))}
      />
    </section>
  );
}
