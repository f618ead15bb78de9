import { messages } from "../messages.ts";
import { partVisibilityPath, visibilityPath } from "../paths.ts";
import type { RuledPart } from "../visibility/queries.ts";
import { ReachForm, reachText, type Within } from "./reach-form.tsx";
import type { VisibilityProps } from "./visibility-page.tsx";

type Props = VisibilityProps & { parts: RuledPart[]; within: Within };

/** Inputs, clauses, assignments or files, with whom each is for; the one that was chosen has its form. */
export function PartList(props: Props) {
  if (props.parts.length === 0) return null;
  return (
    <ul class="plain-list stack-s">
      {props.parts.map((part) => (
        <PartLine {...props} part={part} />
      ))}
    </ul>
  );
}

function PartLine({ visit, visible, within, part }: Props & { part: RuledPart }) {
  const { address, meeting, checked, persons, chosen } = visible;
  const words = messages[visit.language];
  const { cooperation, body, meeting: slug } = address;
  const name = `del-${part.id}`;
  const found = checked?.found.length ?? 0;
  return (
    <li class="publishing-part stack-s" id={name}>
      <p>
        <strong>{words.parts[part.kind]}</strong> {part.text}{" "}
        <span class="quiet">{words.now(reachText(part.reach ?? "inherited", within, visit.language))}</span>
      </p>
      {part.id === chosen ? (
        <ReachForm
          name={name}
          action={partVisibilityPath(cooperation, body, slug, part.id)}
          visit={visit}
          within={within}
          ruled={part}
          persons={persons}
          mayHaveFindings={meeting.reach === "public" && part.reach !== null && found > 0}
        />
      ) : (
        <a
          href={`${visibilityPath(cooperation, body, slug)}?del=${part.id}#${name}`}
          aria-label={words.changeThis(part.text)}
        >
          {words.change}
        </a>
      )}
    </li>
  );
}
