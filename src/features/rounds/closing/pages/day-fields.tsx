import { InputField } from "../../../../ui/field.tsx";
import { DateTold } from "../../form/pages/date-told.tsx";
import { type DateVotes, dateVotes } from "../../showing/fields/rules.ts";
import { isWithin } from "../rules.ts";
import { messages } from "../messages.ts";
import type { ClosingFormProps } from "./closing-form.tsx";

/** The days that were asked about, the best first, and what is to be known of the meeting. */
export function DayFields(props: ClosingFormProps) {
  const { visit, closing, written } = props;
  const words = messages[visit.language];
  if (closing.round.bodyId === null) return <p>{words.noBodyDay}</p>;
  const votes = votesOn(closing);
  const chosen = written?.dag ?? votes.find(({ isBest }) => isBest)?.date.id ?? "";
  return (
    <>
      <fieldset class="closing-choices">
        <legend>{words.day}</legend>
        <p class="hint">{words.dayText}</p>
        {votes.map((each) => (
          <Choice {...props} votes={each} isChosen={each.date.id === chosen} />
        ))}
        <label class="closing-choice">
          <input type="radio" name="dag" value="" checked={chosen === ""} />
          <span>{words.noDay}</span>
        </label>
      </fieldset>
      <InputField
        id="avslut-till"
        name="till"
        type="date"
        label={words.lastDay}
        hint={words.lastDayHint}
        value={written?.till}
      />
      <InputField
        id="avslut-namn"
        name="namn"
        label={words.name}
        hint={words.nameHint}
        value={written?.namn}
      />
      <InputField
        id="avslut-plats"
        name="plats"
        label={words.place}
        hint={words.placeHint}
        value={written?.plats}
      />
    </>
  );
}

function Choice({
  visit: { language },
  votes,
  isChosen,
}: ClosingFormProps & { readonly votes: DateVotes; readonly isChosen: boolean }) {
  const words = messages[language];
  const { date, yes, ifNeedBe, no, isBest } = votes;
  return (
    <label class="closing-choice">
      <input type="radio" name="dag" value={date.id} checked={isChosen} />
      <span>
        <DateTold {...{ date, language }} />{" "}
        <span class="quiet">
          {[words.votes(yes, ifNeedBe, no), isBest ? words.best : null]
            .filter((part) => part !== null)
            .join(", ")}
        </span>
      </span>
    </label>
  );
}

function votesOn({ round, answered }: ClosingFormProps["closing"]): DateVotes[] {
  const answering = answered.flatMap(({ name, reply }) =>
    reply === undefined || !isWithin({ reply }) ? [] : [{ name, answer: reply.answer }],
  );
  return round.form
    .flatMap((field) => (field.kind === "dates" ? dateVotes(field, answering) : []))
    .toSorted((a, b) => Number(b.isBest) - Number(a.isBest) || b.yes + b.ifNeedBe - a.yes - a.ifNeedBe);
}
