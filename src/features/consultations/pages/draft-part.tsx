import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { Told } from "../../texts/index.ts";
import { paragraphAsked } from "../asking/rules.ts";
import { commentsOnEarlier } from "../commenting/rules.ts";
import { headRevision, textRevision } from "../drafting/revision.ts";
import { type DraftPart, paragraphsOf, stances } from "../drafting/rules.ts";
import { messages } from "../messages.ts";
import { consultationPath, draftPartPath, partRemovalPath, partTextPath } from "../paths.ts";
import { ParagraphVoices } from "../voices/pages/paragraph-voices.tsx";
import { voicesOf } from "../voices/rules.ts";
import { Beside, CommentCard } from "./comment-part.tsx";
import type { DraftProps } from "./draft-parts.tsx";

type Props = DraftProps & { part: DraftPart };

/** Where the parts stand on the page. */
export const partsId = "delar";

/** A part as it stands, each paragraph with what has been said of it, and the fields of whoever writes it. */
export function DraftPartView(props: Props) {
  const { visit, comments, part, isOpen, written } = props;
  const words = messages[visit.language];
  const title = titleOf(part, words);
  const paragraphs = paragraphsOf(part.text);
  const earlier = commentsOnEarlier(comments, part.id, paragraphs);
  return (
    <section class="consultation-part stack-s" id={`del-${part.id}`} data-part={partsId}>
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
          {voicesIn(props, paragraph).map((voices) => (
            <ParagraphVoices language={visit.language} voices={voices} />
          ))}
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
      {isOpen && written.has(part.id) ? <Writing {...props} title={title} /> : null}
    </section>
  );
}

/** What the municipalities have said of it, in rounds that asked about these very words: in the language of whoever asked. */
export function voicesIn({ rounds, part }: Pick<Props, "rounds" | "part">, paragraph: string) {
  const asked = Object.values(messages).map(({ parts }) => paragraphAsked(part, paragraph, parts));
  return [...new Set(asked)].flatMap((words) => voicesOf(rounds, words));
}

const titleOf = ({ kind, title }: DraftPart, words: (typeof messages)["sv"]): string =>
  kind === "summary" ? words.parts.summary : title;

function Writing(props: Props & { title: string }) {
  const { visit, consultation, part, refused, title } = props;
  const words = messages[visit.language];
  const address = consultationPath(consultation.cooperationSlug, consultation.number);
  const isRefused = refused?.part?.id === part.id;
  return (
    <>
      {isRefused && refused.reason === "changed" ? (
        <Notice tone="amber" heading={words.changedTitle}>
          <p>{words.changedText}</p>
          <p class="told">{part.text}</p>
        </Notice>
      ) : null}
      <details id={`skriv-${part.id}`} open={isRefused}>
        <summary>{words.write(title)}</summary>
        <TextForm {...props} />
        {part.kind === "summary" && !consultation.isDesk ? null : <HeadForm {...props} />}
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

/** Saved as it is typed, and by its button where no script runs; live, several write in it. */
function TextForm({ visit, consultation, part, refused, title }: Props & { title: string }) {
  const words = messages[visit.language];
  const address = consultationPath(consultation.cooperationSlug, consultation.number);
  const kept = refused?.part?.id === part.id ? refused.part.text : undefined;
  const id = `text-${part.id}`;
  return (
    <form
      class="text stack-s"
      method="post"
      action={partTextPath(address, part.id)}
      id={`form-${id}`}
      data-field
    >
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="revision" value={textRevision(part.text)} />
      <div class="field">
        <label for={id}>
          {words.partText}
          <span class="visually-hidden"> {title}</span>
        </label>
        <textarea
          id={id}
          name="varde"
          rows={12}
          aria-describedby={`${id}-hint`}
          data-text={part.id}
          data-text-item={part.id}
        >
          {afterLine(kept ?? part.text)}
        </textarea>
        <span class="hint" id={`${id}-hint`}>
          {words.partTextHint}
        </span>
      </div>
      <button class="button primary by-hand" type="submit">
        {words.saveText}
        <span class="visually-hidden"> {title}</span>
      </button>
      <Told refused={null} language={visit.language} />
    </form>
  );
}

/** HTML takes away the first line feed of a field. */
const afterLine = (text: string): string => (text.startsWith("\n") ? `\n${text}` : text);

/** What it is called, which stance it takes, and who writes it. */
function HeadForm({ visit, consultation, part, writers, refused, title }: Props & { title: string }) {
  const words = messages[visit.language];
  const address = consultationPath(consultation.cooperationSlug, consultation.number);
  const shown = (refused?.part?.id === part.id ? refused.part.head : undefined) ?? part;
  return (
    <form
      class="stack-s"
      method="post"
      action={draftPartPath(address, part.id)}
      id={`form-huvud-${part.id}`}
      data-whole
    >
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="revision" value={headRevision(part)} />
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
        <button class="button" type="submit">
          {words.save}
          <span class="visually-hidden"> {title}</span>
        </button>
      </p>
    </form>
  );
}
