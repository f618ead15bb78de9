import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { messages } from "../messages.ts";
import type { RecordedAct } from "../queries.ts";
import { actText, factsText } from "../rules.ts";
import { addressOf, type Named } from "../subjects/rules.ts";

type Names = ReadonlyMap<string, Named>;
type Props = { cooperation: string; language: Language; acts: RecordedAct[]; names: Names };

export function ActTable({ cooperation, language, acts, names }: Props) {
  const words = messages[language];
  return (
    <Table
      caption={words.title}
      hideCaption
      columns={[
        { heading: words.at, kind: "tight" },
        { heading: words.who },
        { heading: words.what },
        { heading: words.subject },
        { heading: words.facts },
        { heading: words.number, kind: "number" },
      ]}
      rows={acts.map((act) => ({
        id: `handelse-${act.id}`,
        cells: [
          <time datetime={act.at.toISOString()}>{momentText(act.at, language)}</time>,
          act.accountId === null ? words.itself : (act.accountName ?? words.gone),
          actText(act.kind, words),
          <Subject cooperation={cooperation} act={act} names={names} unseen={words.unseen} />,
          <span class="quiet">{factsText(act.facts, names, words)}</span>,
          act.id,
        ],
      }))}
    />
  );
}

type SubjectProps = { cooperation: string; act: RecordedAct; names: Names; unseen: string };

/** Only what the register tells of is closed to anybody; a role or a session has no name. */
function Subject({ cooperation, act: { subjectKind, subjectId }, names, unseen }: SubjectProps) {
  const named = subjectId === null ? undefined : names.get(subjectId);
  if (named !== undefined) {
    const address = addressOf(cooperation, named);
    return address === null ? <>{named.name}</> : <a href={address}>{named.name}</a>;
  }
  return secret.has(subjectKind ?? "") ? <span class="quiet">{unseen}</span> : null;
}

const secret = new Set([
  "meeting",
  "item",
  "decision",
  "input",
  "assignment",
  "document",
  "person",
  "organisation",
  "body",
  "party",
  "round",
]);
