import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import { inputPath } from "../paths.ts";
import type { DraftItem } from "../writing/queries.ts";
import { NewLine, Removal, SavedField, type Surroundings } from "./parts.tsx";

/** What somebody has put in, line by line, and the line that adds one. */
export function InputPart({ item, ...around }: Surroundings & { item: DraftItem }) {
  const { minutes, visit } = around;
  const words = messages[visit.language];
  return (
    <>
      {item.inputs.length === 0 ? null : <h3>{words.inputs}</h3>}
      {item.inputs.map(({ id, text, speaker }, i) => (
        <InputLine
          {...around}
          id={id}
          itemId={item.id}
          label={words.input(i + 1)}
          text={text}
          speaker={speaker}
        />
      ))}
      <NewLine
        {...around}
        id={`inspel-${item.id}`}
        action={inputPath(minutes)}
        itemId={item.id}
        isLive
        label={words.newInput}
        hint={words.inputHint}
        keyTo="i"
      />
    </>
  );
}

type LineProps = Surroundings & {
  id: string;
  itemId: string;
  label: string;
  text: string;
  speaker: string | null;
};

function InputLine({ id, itemId, label, text, speaker, ...around }: LineProps) {
  return (
    <div class="minuting-input">
      <SavedField
        {...around}
        id={id}
        kind="text"
        name="inspel"
        liveIn={itemId}
        isLine
        isBare
        label={label}
        value={text}
      />
      {speaker === null ? null : <Tag>{speaker}</Tag>}
      <Removal {...around} kind="inspel" id={id} words={text} isLive />
    </div>
  );
}

const [noRow, noItem] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];

/** What a line looks like before its row is there: the browser copies it, to be written in at once. */
export function LineToCome(around: Surroundings) {
  const label = messages[around.visit.language].newInput;
  return (
    <template data-new-line data-row-name={noRow} data-item-name={noItem}>
      <InputLine {...around} id={noRow} itemId={noItem} label={label} text="" speaker={null} />
    </template>
  );
}
