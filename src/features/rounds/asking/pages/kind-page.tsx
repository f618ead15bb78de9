import type { Visit } from "../../../../platform/web/visit.ts";
import { withQuery } from "../../../../ui/address.ts";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { newRoundPath, roundsPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import { kinds } from "../rules.ts";
import type { Source } from "../sources/queries.ts";
import { SourceLine } from "./source-line.tsx";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly source: Source | undefined;
}

/** The kinds of round, each with what closing makes of it. */
export function KindPage({ visit, cooperation, source }: Props) {
  const words = messages[visit.language];
  const brought =
    source === undefined ? {} : source.kind === "item" ? { punkt: source.id } : { beslut: source.id };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={words.newRound}
      lead={words.newLead}
      trail={[{ href: roundsPath(cooperation.slug), text: words.rounds }]}
    >
      <SourceLine visit={visit} cooperation={cooperation} source={source} />
      <ul class="round-kinds">
        {kinds.map((kind) => (
          <li class="card stack-s">
            <h2>
              <a href={withQuery(newRoundPath(cooperation.slug), { slag: kind, ...brought })}>
                {words.kinds[kind].name}
              </a>
            </h2>
            <p>{words.kinds[kind].makes}</p>
          </li>
        ))}
      </ul>
    </CooperationPage>
  );
}
