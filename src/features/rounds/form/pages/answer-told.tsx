import type { Child } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import { Tag, type Tone } from "../../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import { decimalText } from "../numbers.ts";
import { type RoundField, type RoundForm, said, saidIn, type Stance } from "../rules.ts";
import { DateTold } from "./date-told.tsx";
import { labelOf } from "./field-group.tsx";

interface Props {
  readonly form: RoundForm;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Where a file of the answer is had, by its id; it is only named where nobody says. */
  readonly fileAt?: ((fileId: string) => string) | undefined;
}

/** An answer in words. Fields in which nothing is said are left out. */
export function AnswerTold({ form, answer, language, fileAt }: Props) {
  const told = form.flatMap((field) => {
    const words = ToldField({ field, answer, language, fileAt });
    return words === null ? [] : [{ field, words }];
  });
  if (told.length === 0) return <p class="quiet">{messages[language].left}</p>;
  const isAlone = form.length === 1;
  return (
    <div class="round-told stack-s">
      {told.map(({ field, words }) => (
        <div>
          {isAlone ? null : <p class="round-label">{labelOf(field, language)}</p>}
          {words}
        </div>
      ))}
    </div>
  );
}

export const stanceTones: Readonly<Record<Stance, Tone>> = {
  agree: "green",
  "agree-with-comment": "amber",
  against: "red",
  abstain: "grey",
};

type FieldProps = Omit<Props, "form"> & { readonly field: RoundField };

function ToldField({ field, answer, language, fileAt }: FieldProps) {
  const words = messages[language];
  switch (field.kind) {
    case "stance": {
      const told = saidIn(answer, said.stance, field.id);
      return told === undefined ? null : <Stanced {...told} language={language} />;
    }
    case "choice": {
      const told = saidIn(answer, said.choice, field.id);
      if (told === undefined) return null;
      const chosen = field.choices.filter(({ id }) => told.chosen.includes(id)).map(({ label }) => label);
      return <Told lines={chosen} />;
    }
    case "dates": {
      const told = saidIn(answer, said.dates, field.id);
      if (told === undefined) return null;
      const lines = field.dates.flatMap((date) => {
        const possibility = told.dates[date.id];
        if (possibility === undefined) return [];
        return [
          <>
            <DateTold {...{ date, language }} />: {words.possibilities[possibility]}
          </>,
        ];
      });
      return <Told lines={lines} />;
    }
    case "names": {
      const told = saidIn(answer, said.names, field.id);
      if (told === undefined) return null;
      const lines = told.persons.map(({ name, title }) => (title === "" ? name : `${name}, ${title}`));
      return <Told lines={lines.length === 0 ? [words.nobodyTold] : lines} />;
    }
    case "numbers": {
      const told = saidIn(answer, said.numbers, field.id);
      if (told === undefined) return null;
      const lines = field.rows.flatMap(({ id, label, unit, year }) => {
        const value = told.rows[id];
        if (value === undefined) return [];
        return [`${words.number(label, "", year)}: ${decimalText(value, language)} ${unit}`.trim()];
      });
      return <Told lines={lines} />;
    }
    case "text": {
      const told = saidIn(answer, said.text, field.id);
      return told === undefined ? null : <p class="round-text">{told.text}</p>;
    }
    case "file": {
      const told = saidIn(answer, said.file, field.id);
      if (told === undefined) return null;
      return (
        <p>{fileAt === undefined ? told.fileName : <a href={fileAt(told.fileId)}>{told.fileName}</a>}</p>
      );
    }
    case "document":
    default:
      return Paragraphs({ field, answer, language });
  }
}

function Stanced({
  stance,
  words,
  language,
}: {
  readonly stance: Stance;
  readonly words: string;
  readonly language: Language;
}) {
  return (
    <>
      <p>
        <Tag tone={stanceTones[stance]}>{messages[language].stances[stance]}</Tag>
      </p>
      {words === "" ? null : <p class="round-text">{words}</p>}
    </>
  );
}

function Told({ lines }: { readonly lines: readonly Child[] }) {
  const [first, ...others] = lines;
  if (others.length === 0) return <p>{first ?? ""}</p>;
  return (
    <ul class="round-lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

interface ParagraphsProps {
  readonly field: Extract<RoundField, { kind: "document" }>;
  readonly answer: Props["answer"];
  readonly language: Language;
}

/** Those that something is said of. */
function Paragraphs({ field, answer, language }: ParagraphsProps) {
  const words = messages[language];
  const told = saidIn(answer, said.document, field.id);
  if (told === undefined) return null;
  const spoken = field.paragraphs.flatMap(({ id, text }, index) => {
    const spoke = told.paragraphs[id];
    return spoke === undefined ? [] : [{ ...spoke, text, place: index + 1 }];
  });
  return (
    <ol class="round-spoken stack-s">
      {spoken.map(({ place, text, stance, words: comment }) => (
        <li value={place}>
          <details>
            <summary>{words.paragraph(place)}</summary>
            <p class="round-text quiet">{text}</p>
          </details>
          {stance === null ? (
            <p class="round-text">{comment}</p>
          ) : (
            <Stanced {...{ stance, words: comment, language }} />
          )}
        </li>
      ))}
    </ol>
  );
}
