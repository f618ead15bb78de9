import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { HiddenTag } from "../../../ui/unmasked.tsx";
import { messages } from "../messages.ts";
import type { Hit } from "../finding/find.ts";
import { Pieces } from "./marked.tsx";

export function HitList({ language, hits }: { language: Language; hits: readonly Hit[] }) {
  const words = messages[language];
  return (
    <ol class="plain-list stack">
      {hits.map((hit) => (
        <li class="card hit">
          <h3>
            <a href={hit.address}>
              <Pieces pieces={leads(hit) ? hit.excerpt : hit.title} />
            </a>
          </h3>
          <p lang="sv">
            <Pieces pieces={leads(hit) ? hit.title : hit.excerpt} />
          </p>
          <p class="row quiet">
            <Tag tone="outline">
              {hit.partyKind === null ? words.kindOf[hit.kind] : words.partyKinds[hit.partyKind]}
            </Tag>
            {hit.isHidden ? <HiddenTag language={language} /> : null}
            {hit.meeting === null && hit.number === null ? null : (
              <span>
                {hit.bodyName === null && hit.number !== null ? "" : `${hit.bodyName ?? words.noBody}, `}
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
  excerpt.length > 0 && (kind === "decision" || kind === "assignment" || kind === "input");
