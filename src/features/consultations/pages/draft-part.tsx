import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField, SelectField, TextAreaField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { commentsOnEarlier } from "../commenting/rules.ts";
import { revisionOf } from "../drafting/revision.ts";
import { type DraftPart, paragraphsOf, stances } from "../drafting/rules.ts";
import { messages } from "../messages.ts";
import { consultationPath, draftPartPath, partRemovalPath } from "../paths.ts";
import { Beside, CommentCard } from "./comment-part.tsx";
import type { DraftProps } from "./draft-page.tsx";

type Props = DraftProps & { part: DraftPart };

/** A part as it stands, each paragraph with what has been said of it, and the fields of whoever writes it. */
export function DraftPartView(props: Props) {
  const { visit, comments, part, isOpen, mayWrite } = props;
  const words = messages[visit.language];
  const title = titleOf(part, words);
  const paragraphs = paragraphsOf(part.text);
  const earlier = commentsOnEarlier(comments, part.id, paragraphs);
  return (
    <section class="consultation-part stack-s" id={`del-${part.id}`}>
      <h2>{title}</h2>
      <p>
        {part.kind === "proposal" ? (
          <Tag tone={part.stance === null ? "grey" : "blue"}>
            {part.stance === null ? words.noStance : words.stances[part.stance]}
          </Tag>
        ) : null}{" "}
        {part.ownerName === null ? null : <span class="quiet">{words.writtenBy(part.ownerName)}</span>}
      </p>
      {paragraphs.length === 0 ? <p class="quiet">{words.emptyPart}</p> : null}
      {paragraphs.map((paragraph, at) => (
        <>
          <p>{paragraph}</p>
          {/* Of what stands twice is said what is said at its first place. */}
          {paragraphs.indexOf(paragraph) === at ? (
            <Beside {...props} partId={part.id} paragraph={paragraph} question={words.commentOn} />
          ) : null}
        </>
      ))}
      {earlier.length === 0 ? null : (
        <div class="stack-s">
          <h3 class="group-name">{words.commentOnEarlier}</h3>
          {earlier.map((comment) => (
            <CommentCard {...props} comment={comment} showsWords />
          ))}
        </div>
      )}
      {isOpen && mayWrite(part) ? <Writing {...props} title={title} /> : null}
    </section>
  );
}

const titleOf = ({ kind, title }: DraftPart, words: (typeof messages)["sv"]): string =>
  kind === "summary" ? words.parts.summary : title;

function Writing({
  visit,
  cooperation,
  consultation,
  part,
  writers,
  refused,
  title,
}: Props & { title: string }) {
  const words = messages[visit.language];
  const address = consultationPath(cooperation.slug, consultation.number);
  const kept = refused?.part?.id === part.id ? refused.part.words : null;
  const shown = kept ?? part;
  const isChanged = kept !== null && refused?.reason === "changed";
  return (
    <>
      {isChanged ? (
        <Notice tone="amber" heading={words.changedTitle}>
          <p>{words.changedText}</p>
          <p class="told">{part.text}</p>
        </Notice>
      ) : null}
      <details open={kept !== null}>
        <summary>{words.write(title)}</summary>
        <form class="stack-s" method="post" action={draftPartPath(address, part.id)}>
          <MadeFor viewer={visit.viewer} />
          <input type="hidden" name="revision" value={revisionOf(part)} />
          {part.kind === "summary" ? null : (
            <InputField
              id={`titel-${part.id}`}
              name="titel"
              label={words.partTitle}
              value={shown.title}
              required
            />
          )}
          {part.kind === "proposal" ? (
            <SelectField
              id={`stallning-${part.id}`}
              name="stallning"
              label={words.stance}
              all={words.noStance}
              value={shown.stance ?? ""}
              options={stances.map((stance) => ({ value: stance, text: words.stances[stance] }))}
            />
          ) : null}
          <TextAreaField
            id={`text-${part.id}`}
            name="text"
            label={words.partText}
            hint={words.partTextHint}
            value={shown.text}
            rows={12}
          />
          {consultation.isDesk ? (
            <SelectField
              id={`skriver-${part.id}`}
              name="skriver"
              label={words.owner}
              all={words.noOwner}
              value={shown.ownerId ?? ""}
              options={writers.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : null}
          <p>
            <button class="button primary" type="submit">
              {words.save}
            </button>
          </p>
        </form>
        {consultation.isDesk && part.kind !== "summary" ? (
          <ButtonForm
            action={partRemovalPath(address, part.id)}
            button={words.removePart(title)}
            tone="quiet"
          >
            <MadeFor viewer={visit.viewer} />
          </ButtonForm>
        ) : null}
      </details>
    </>
  );
}
