import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import { dueBeside } from "../reading/due.ts";
import type { ReadItem, ReadMinutes, ReadPerson } from "../reading/queries.ts";

/** Something that can be spoken of by itself; neither id of the whole minutes. */
export interface Paragraph {
  readonly itemId: string | null;
  readonly subjectId: string | null;
  /** Its words, or the first of them. */
  readonly words: string;
}

interface Props {
  language: Language;
  /** What stands at a paragraph. */
  beside: (paragraph: Paragraph) => Child;
}

/** Minutes to be read, paragraph by paragraph. */
export function MinutesReading({ minutes, ...props }: Props & { minutes: ReadMinutes }) {
  const words = messages[props.language];
  const { people, items } = minutes;
  return (
    <div class="minutes-reading stack-l">
      {people.length === 0 ? null : (
        <section class="stack-s">
          <h2>{words.people}</h2>
          {people.map((person) => (
            <Line {...props} itemId={null} id={person.id} text={personText(person, props.language)} />
          ))}
        </section>
      )}
      {items.map((item) => (
        <ItemReading {...props} item={item} />
      ))}
      {people.length + items.length === 0 ? <p>{words.empty}</p> : null}
    </div>
  );
}

export function ItemReading({ item, ...props }: Props & { item: ReadItem }) {
  const { language, beside } = props;
  const words = messages[language];
  const { id: itemId, number, title, inputs, clauses, assignments } = item;
  return (
    <section class="stack-s" id={`punkt-${itemId}`}>
      <h2>{number === null ? title : `${number} ${title}`}</h2>
      {inputs.map(({ id, text }) => (
        <Line {...props} {...{ itemId, id, text }} />
      ))}
      {clauses.length === 0 ? null : (
        <h3>
          {words.decision}{" "}
          {clauses.some(({ isAdjusted }) => isAdjusted) ? (
            <Tag tone="green">{words.adjustedAtOnce}</Tag>
          ) : null}
        </h3>
      )}
      {clauses.map(({ id, text }) => (
        <Line {...props} {...{ itemId, id, text }} />
      ))}
      {assignments.length === 0 ? null : <h3>{words.task}</h3>}
      {assignments.map(({ id, who, what, ...due }) => {
        const when = dueBeside({ what, ...due }, language, words.due);
        const text = `${who}: ${what}`;
        return <Line {...props} {...{ itemId, id }} text={when === null ? text : `${text}, ${when}`} />;
      })}
      {beside({ itemId, subjectId: null, words: title })}
    </section>
  );
}

type LineProps = Props & { itemId: string | null; id: string; text: string };

function Line({ beside, itemId, id, text }: LineProps) {
  return (
    <div class="minutes-line stack-s" id={`stycke-${id}`}>
      <p>{text}</p>
      {beside({ itemId, subjectId: id, words: text })}
    </div>
  );
}

function personText(person: ReadPerson, language: Language): string {
  const words = messages[language];
  const clock = (time: string) => (language === "sv" ? time.replace(":", ".") : time);
  const { name, organisation, role, presence, chair, minuteTaker, came, leftAt } = person;
  return [
    organisation === null ? name : `${name} (${organisation})`,
    role,
    chair ? words.chair : null,
    minuteTaker ? words.minuteTaker : null,
    presence === "member" ? null : words.presences[presence],
    came === null ? null : words.from(clock(came)),
    leftAt === null ? null : words.until(clock(leftAt)),
  ]
    .filter((part) => part !== null && part !== "")
    .join(", ");
}
