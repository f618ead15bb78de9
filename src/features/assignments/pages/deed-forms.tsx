import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { InputField, SelectField, TextAreaField } from "../../../ui/field.tsx";
import type { DeedForm, DeedName } from "../acting/forms.ts";
import { type AskedRefusal, comingMeetings } from "../acting/rules.ts";
import type { KnownMeeting } from "../course/queries.ts";
import { messages } from "../messages.ts";

export interface RefusedDeed {
  readonly reason: AskedRefusal;
  /** As it was written. */
  readonly form: DeedForm;
}

type Props = {
  language: Language;
  action: string;
  /** A field that tells for whom the forms were made. */
  sender: Child;
  may: readonly DeedName[];
  meetings: readonly KnownMeeting[];
  today: string;
  /** At which it may have been told, for whoever runs them. */
  toldAt: readonly KnownMeeting[];
  refused?: RefusedDeed | undefined;
};

/** What may be done with it now: one form for each thing, and none where there is nothing. */
export function DeedForms(props: Props) {
  const { may, language } = props;
  const words = messages[language].deeds;
  if (may.length === 0) return null;
  return (
    <section class="deeds stack-s">
      {may.includes("redovisa") ? <ReportForm {...props} /> : null}
      {may.includes("oppna") ? (
        <form class="button-form" method="post" action={props.action}>
          {props.sender}
          <button class="button" type="submit" name="vad" value="oppna">
            {words.reopen}
          </button>
        </form>
      ) : null}
      {may.includes("tid") ? (
        <Folded {...props} name="tid" heading={words.time}>
          <MeetingChoice {...props} name="tid" />
          <Words {...props} name="tid" label={words.timeText} />
          <Send name="tid" button={words.timeButton} />
        </Folded>
      ) : null}
      {may.includes("flytta") ? (
        <Folded {...props} name="flytta" heading={words.move}>
          <MeetingChoice {...props} name="flytta" />
          <Words {...props} name="flytta" label={words.moveText} />
          <Send name="flytta" button={words.moveButton} />
        </Folded>
      ) : null}
      {may.includes("stryk") ? (
        <Folded {...props} name="stryk" heading={words.withdraw}>
          <Words {...props} name="stryk" label={words.withdrawText} />
          <Send name="stryk" button={words.withdrawButton} />
        </Folded>
      ) : null}
    </section>
  );
}

function ReportForm(props: Props) {
  const words = messages[props.language].deeds;
  return (
    <form class="card stack-s" method="post" action={props.action}>
      <h2>{words.title}</h2>
      {props.sender}
      <Words {...props} name="redovisa" label={words.text} hint={words.textHint} />
      <ToldAt {...props} />
      <p class="row">
        <button class="button primary" type="submit" name="vad" value="redovisa">
          {words.report}
        </button>
        {props.may.includes("klart") ? (
          <button class="button" type="submit" name="vad" value="klart">
            {words.end}
          </button>
        ) : null}
      </p>
      <p class="quiet">{words.endHint}</p>
    </form>
  );
}

function ToldAt({ language, toldAt, refused }: Props) {
  const words = messages[language].deeds;
  const [latest] = toldAt;
  if (latest === undefined) return null;
  return (
    <SelectField
      id="redovisa-vid"
      name="vid"
      label={words.toldAt}
      all={words.toldAtNone}
      value={refused === undefined ? latest.id : (refused.form.vid ?? "")}
      options={toldAt.map(({ id, bodyName, heldOn }) => ({
        value: id,
        text: `${bodyName} ${dayText(heldOn, language)}`,
      }))}
    />
  );
}

type Named = Props & { name: DeedName };

const writtenIn = ({ refused, name }: Named): DeedForm | undefined =>
  refused?.form.vad === name ? refused.form : undefined;

/** Open where something in it was refused. */
function Folded(props: Named & { heading: string; children?: Child }) {
  return (
    <details class="card deed" open={writtenIn(props) !== undefined}>
      <summary>{props.heading}</summary>
      <form class="stack-s" method="post" action={props.action}>
        {props.sender}
        {props.children}
      </form>
    </details>
  );
}

function Words(props: Named & { label: string; hint?: string }) {
  const { name, label, hint } = props;
  const more = hint === undefined ? {} : { hint };
  return (
    <TextAreaField id={`${name}-text`} name="text" label={label} value={writtenIn(props)?.text} {...more} />
  );
}

function MeetingChoice(props: Named) {
  const { language, name, meetings, today } = props;
  const words = messages[language].deeds;
  const written = writtenIn(props);
  const coming = new Set(comingMeetings(meetings, today).map(({ id }) => id));
  const isAsked = written !== undefined && props.refused?.reason === "no-meeting-that-day";
  return (
    <>
      <SelectField
        id={`${name}-mote`}
        name="mote"
        label={words.meeting}
        all={words.noMeeting}
        value={written?.mote ?? ""}
        options={meetings
          .filter(({ id }) => coming.has(id))
          .map(({ id, bodyName, heldOn }) => ({
            value: id,
            text: `${bodyName} ${dayText(heldOn, language)}`,
          }))}
      />
      <InputField
        id={`${name}-dag`}
        name="dag"
        type="date"
        label={words.day}
        value={written?.dag ?? undefined}
      />
      {isAsked ? (
        <label>
          <input type="checkbox" name="trots" value="ja" /> {words.despite}
        </label>
      ) : null}
    </>
  );
}

const Send = ({ name, button }: { name: DeedName; button: string }) => (
  <p>
    <button class="button" type="submit" name="vad" value={name}>
      {button}
    </button>
  </p>
);
