// One answer in lines of text.
import { decimalText } from "../../form/numbers.ts";
import { messages } from "../../form/messages.ts";
import { dateText } from "../../form/pages/chosen-fields.tsx";
import { labelOf } from "../../form/pages/field-group.tsx";
import { type RoundField, type RoundForm, said, saidIn } from "../../form/rules.ts";

type Answer = Readonly<Record<string, unknown>>;

const words = messages.sv;

/** All that it says, each field by its label where there are several. */
export const answerLines = (form: RoundForm, answer: Answer): string[] =>
  form.flatMap((field) => {
    const lines = linesIn(field, answer);
    return form.length === 1 || lines.length === 0 ? lines : [`${labelOf(field, "sv")}: ${lines.join("; ")}`];
  });

/** What it says in one field; nothing where it says nothing. */
export function linesIn(field: RoundField, answer: Answer): string[] {
  const { id } = field;
  switch (field.kind) {
    case "stance": {
      const told = saidIn(answer, said.stance, id);
      return told === undefined ? [] : [stanced(told.stance, told.words)];
    }
    case "choice": {
      const chosen = saidIn(answer, said.choice, id)?.chosen ?? [];
      return field.choices.filter((choice) => chosen.includes(choice.id)).map(({ label }) => label);
    }
    case "dates": {
      const votes = saidIn(answer, said.dates, id)?.dates ?? {};
      return field.dates.flatMap((date) => {
        const vote = votes[date.id];
        return vote === undefined
          ? []
          : [`${dateText(date, "sv")}: ${words.possibilities[vote].toLowerCase()}`];
      });
    }
    case "names": {
      const told = saidIn(answer, said.names, id);
      if (told?.persons.length === 0) return [words.nobodyTold];
      return told?.persons.map(({ name, title }) => (title === "" ? name : `${name}, ${title}`)) ?? [];
    }
    case "numbers": {
      const values = saidIn(answer, said.numbers, id)?.rows ?? {};
      return field.rows.flatMap(({ id: row, label, unit, year }) => {
        const value = values[row];
        return value === undefined ? [] : [`${words.number(label, unit, year)}: ${decimalText(value, "sv")}`];
      });
    }
    case "text":
      return [saidIn(answer, said.text, id)?.text ?? ""].filter((text) => text.trim() !== "");
    case "file":
      return [saidIn(answer, said.file, id)?.fileName ?? ""].filter((name) => name !== "");
    case "document":
      break;
  }
  const spoken = saidIn(answer, said.document, id)?.paragraphs ?? {};
  return field.paragraphs.flatMap((paragraph, at) => {
    const each = spoken[paragraph.id];
    return each === undefined ? [] : [`${words.paragraph(at + 1)}: ${stanced(each.stance, each.words)}`];
  });
}

export const stanced = (stance: keyof typeof words.stances | null, comment: string): string =>
  [stance === null ? "" : words.stances[stance], comment].filter((each) => each.trim() !== "").join(". ");
