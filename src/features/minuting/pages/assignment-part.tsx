import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { assignmentPath, readingPath } from "../paths.ts";
import type { DraftItem } from "../writing/queries.ts";
import { NewLine, Removal, SavedField, type Surroundings } from "./parts.tsx";

type Task = DraftItem["assignments"][number];

/** Who is to do what, and the line that gives somebody something to do. */
export function AssignmentPart({ item, ...around }: Surroundings & { item: DraftItem }) {
  const { minutes, visit } = around;
  const words = messages[visit.language];
  return (
    <div class="stack-s">
      {item.assignments.length === 0 ? null : <h3>{words.assignments}</h3>}
      {item.assignments.map((task) => (
        <Assignment {...around} task={task} itemId={item.id} />
      ))}
      <NewLine
        {...around}
        id={`uppdrag-${item.id}`}
        action={assignmentPath(minutes)}
        itemId={item.id}
        label={words.newAssignment}
        hint={words.assignmentHint}
        keyTo="u"
        reading={readingPath(minutes)}
      />
    </div>
  );
}

function Assignment({ task, itemId, ...around }: Surroundings & { task: Task; itemId: string }) {
  const { language } = around.visit;
  const words = messages[language];
  const { id, who, what, dueOn, dueText, returnsOn, returnsTo, holders } = task;
  return (
    <div class="minuting-assignment">
      <p class="minuting-who">
        <strong>{who}</strong>{" "}
        <span class="quiet">
          {[
            holders
              .filter(({ role }) => role !== null)
              .map(({ name, role }) =>
                role === null ? "" : words.reading.inBody(words.reading.roles[role], name ?? ""),
              )
              .join(", "),
            dueOn === null ? dueText : words.due(dayText(dueOn, language)),
            returnsOn === null ? null : words.returnsTo(returnsTo ?? "", dayText(returnsOn, language)),
          ]
            .filter((part) => part !== null && part !== "")
            .join(" · ")}
        </span>
      </p>
      <SavedField
        {...around}
        id={id}
        kind="text"
        name="uppdrag"
        liveIn={itemId}
        isBare
        label={words.assignment(who)}
        value={what}
      />
      <Removal {...around} kind="uppdrag" id={id} words={who} />
    </div>
  );
}
