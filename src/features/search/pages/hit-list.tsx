import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import type { Hit } from "../queries.ts";
import { placeOf } from "../rules.ts";
import { Marked } from "./marked.tsx";

export function HitList({ language, hits }: { language: Language; hits: Hit[] }) {
  const words = messages[language];
  return (
    <ol class="plain-list stack">
      {hits.map((hit) => (
        <li class="card hit">
          <h3>
            <a href={placeOf(hit)}>
              <Marked headline={leads(hit) ? hit.excerpt : hit.title} />
            </a>
          </h3>
          <p lang="sv">
            <Marked headline={leads(hit) ? hit.title : hit.excerpt} />
          </p>
          <p class="row quiet">
            <Tag tone="outline">
              {hit.partyKind === null ? words.kindOf[hit.kind] : words.partyKinds[hit.partyKind]}
            </Tag>
            {hit.meeting === null ? null : (
              <span>
                {hit.bodyName ?? words.noBody},{" "}
                {hit.heldOn === null ? words.undated : <Day day={hit.heldOn} language={language} />}
              </span>
            )}
            <span>{hit.cooperationName}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What was decided or is to be done says more than the item it stands in. */
const leads = ({ kind, excerpt }: Hit) =>
  excerpt !== "" && (kind === "decision" || kind === "assignment" || kind === "input");
