import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText } from "../../../ui/day.tsx";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { agendaPath, wishAnswerPath } from "../paths.ts";
import type { WaitingWish } from "../wishes/queries.ts";
import type { DeskProps } from "./agenda-page.tsx";
import { WishTold } from "./wish-told.tsx";

/** What somebody wants to have taken up, and what the desk can do with it. */
export function WaitingWishes(props: DeskProps) {
  const { visit, agenda } = props;
  const words = messages[visit.language];
  if (agenda.wishes.length === 0) return null;
  return (
    <section class="stack" id="onskemal">
      <h2>{words.wishes}</h2>
      <p class="lead">{words.wishesText}</p>
      {agenda.wishes.map((wish) => (
        <article class="card stack-s" id={`onskemal-${wish.id}`}>
          <WishTold wish={wish} language={visit.language} />
          <Answers {...props} wish={wish} />
        </article>
      ))}
    </section>
  );
}

function Answers({ visit, cooperation, meeting, agenda, wish }: DeskProps & { wish: WaitingWish }) {
  const { language } = visit;
  const words = messages[language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const action = wishAnswerPath(address, wish.id);
  const field = (name: string) => `${name}-${wish.id}`;
  return (
    <>
      <ButtonForm
        action={action}
        button={words.acceptThis(wish.title)}
        tone="primary"
        hidden={{ svar: "accepted" }}
      >
        <MadeFor viewer={visit.viewer} />
      </ButtonForm>
      <details>
        <summary>{words.answerElse}</summary>
        <div class="stack-s">
          {agenda.items.length === 0 ? null : (
            <ButtonForm action={action} button={words.mergeButton} hidden={{ svar: "merged" }}>
              <MadeFor viewer={visit.viewer} />
              <SelectField
                id={field("till-punkt")}
                name="punkt"
                label={words.merge}
                options={agenda.items.map(({ id, label, title }) => ({
                  value: id,
                  text: `${label} ${title}`,
                }))}
              />
            </ButtonForm>
          )}
          <ButtonForm action={action} button={words.moveButton} hidden={{ svar: "moved" }}>
            <MadeFor viewer={visit.viewer} />
            <SelectField
              id={field("till-mote")}
              name="mote"
              label={words.moveTo}
              all={words.someComing}
              options={agenda.coming.map(({ id, heldOn }) => ({
                value: id,
                text: dayText(heldOn, language),
              }))}
            />
          </ButtonForm>
          <ButtonForm action={action} button={words.sendBackButton} hidden={{ svar: "returned" }}>
            <MadeFor viewer={visit.viewer} />
            <InputField
              id={field("ord")}
              name="ord"
              label={words.sendBack}
              hint={words.sendBackHint}
              required
            />
          </ButtonForm>
        </div>
      </details>
    </>
  );
}
