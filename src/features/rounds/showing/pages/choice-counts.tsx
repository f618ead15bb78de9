import { Table } from "../../../../ui/table.tsx";
import { choiceCounts } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { NamesBeside } from "./names-beside.tsx";
import type { FieldProps, Of } from "./field-answers.tsx";

/** How many have chosen what, and who. */
export function ChoiceCounts({ language, field, answering }: FieldProps<Of<"choice">>) {
  const words = messages[language];
  return (
    <Table
      caption={field.label}
      hideCaption
      columns={[
        { heading: words.choice },
        { heading: words.count, kind: "number" },
        { heading: words.chosenBy },
      ]}
      rows={choiceCounts(field, answering).map(({ label, names }) => ({
        cells: [label, names.length, <NamesBeside names={names} nobody={words.nobody} />],
      }))}
    />
  );
}
