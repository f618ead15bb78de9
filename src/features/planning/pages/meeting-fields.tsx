import type { Language } from "../../../lib/language.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import type { WrittenMeeting } from "../meeting/forms.ts";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly language: Language;
  readonly written: WrittenMeeting;
  /** To choose among; none where the meeting has its body. */
  readonly bodies: readonly OwnBody[];
  readonly stopDays: number | null;
}

/** Body, day, hours, place: what a meeting is. */
export function MeetingFields({ language, written, bodies, stopDays }: Props) {
  const words = messages[language];
  return (
    <div class="planning-fields">
      {bodies.length === 0 ? (
        <input type="hidden" name="organ" value={written.organ} />
      ) : (
        <SelectField
          id="motets-organ"
          name="organ"
          label={words.body}
          all={words.choose}
          value={written.organ}
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <InputField
        id="motets-dag"
        name="dag"
        label={words.day}
        hint={words.dayHint}
        value={written.dag}
        required
      />
      <InputField id="motets-start" name="start" label={words.starts} value={written.start} />
      <InputField id="motets-slut" name="slut" label={words.ends} value={written.slut} />
      <InputField id="motets-plats" name="plats" label={words.place} value={written.plats} />
      <InputField
        id="motets-lank"
        name="lank"
        label={words.link}
        hint={words.linkHint}
        value={written.lank}
      />
      <InputField
        id="motets-till"
        name="till"
        label={words.lastDay}
        hint={words.lastDayHint}
        value={written.till}
      />
      <InputField
        id="motets-namn"
        name="namn"
        label={words.name}
        hint={words.nameHint}
        value={written.namn}
      />
      <InputField
        id="motets-stopp"
        name="stopp"
        label={words.stop}
        hint={stopDays === null ? words.stopFree : words.stopHint(stopDays)}
        value={written.stopp}
      />
    </div>
  );
}
