import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { messages } from "../messages.ts";
import type { RecordedAct } from "../queries.ts";
import { actText } from "../rules.ts";

type Props = { language: Language; acts: RecordedAct[]; names: ReadonlyMap<string, string> };

export function ActTable({ language, acts, names }: Props) {
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
          <Subject act={act} names={names} unseen={words.unseen} />,
          <span class="quiet">{factsText(act.facts)}</span>,
          act.id,
        ],
      }))}
    />
  );
}

type SubjectProps = { act: RecordedAct; names: ReadonlyMap<string, string>; unseen: string };

/** Only what the register tells of is closed to anybody; a role or a session has no name. */
function Subject({ act: { subjectKind, subjectId }, names, unseen }: SubjectProps) {
  const name = subjectId === null ? undefined : names.get(subjectId);
  if (name !== undefined) return <>{name}</>;
  return secret.has(subjectKind ?? "") ? <span class="quiet">{unseen}</span> : null;
}

const secret = new Set(["meeting", "item", "decision", "input", "assignment", "document", "person", "party"]);

/** "format csv, day 2026-11-22": for whoever looks closely. */
const factsText = (facts: Record<string, unknown>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
