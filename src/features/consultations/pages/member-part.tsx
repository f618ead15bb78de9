import { TextAreaField } from "../../../ui/field.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { consultationPath, ownAnswerPath } from "../paths.ts";
import type { Member } from "../showing/queries.ts";
import type { ConsultationProps } from "./consultation-page.tsx";

const tones: Readonly<Record<Member["standing"], Tone>> = {
  within: "green",
  outside: "amber",
  unknown: "grey",
};

/** A row a municipality: whether it takes part in the joint response, and what it answers by itself. */
export function MemberPart(props: ConsultationProps) {
  const { visit, shown, spokenFor } = props;
  const words = messages[visit.language];
  const told = shown.members.filter(({ id }) => shown.consultation.isDesk || spokenFor.has(id));
  if (shown.members.length === 0) return null;
  return (
    <section class="stack-s" id="kommunerna">
      <h2>{words.members}</h2>
      <p>{words.membersLead}</p>
      <Table
        caption={words.members}
        hideCaption
        columns={[
          { heading: words.memberColumns.name },
          { heading: words.memberColumns.standing, kind: "tight" },
          { heading: words.memberColumns.own },
        ]}
        rows={shown.members.map((member) => ({
          cells: [
            member.name,
            <Tag tone={tones[member.standing]}>{words[member.standing]}</Tag>,
            <div class="stack-s">
              <Own {...props} member={member} />
              {told.includes(member) ? <Telling {...props} member={member} /> : null}
            </div>,
          ],
        }))}
      />
    </section>
  );
}

type OwnProps = ConsultationProps & { member: Member };

const addressOf = ({ cooperation, shown, member }: OwnProps) =>
  ownAnswerPath(consultationPath(cooperation.slug, shown.consultation.number), member.id);

function Own(props: OwnProps) {
  const words = messages[props.visit.language];
  const { own } = props.member;
  if (own === undefined || (own.text === "" && own.fileName === null))
    return <span class="quiet">{words.noOwn}</span>;
  return (
    <div class="stack-s">
      {own.text === "" ? null : <p class="told">{own.text}</p>}
      {own.fileName === null ? null : <a href={addressOf(props)}>{own.fileName}</a>}
    </div>
  );
}

function Telling(props: OwnProps) {
  const { visit, member } = props;
  const words = messages[visit.language];
  const { id, name, own } = member;
  return (
    <details>
      <summary>{words.tellOwn(name)}</summary>
      <form class="stack-s" method="post" action={addressOf(props)} enctype="multipart/form-data">
        <MadeFor viewer={visit.viewer} />
        <label>
          <input type="checkbox" name="utanfor" value="ja" checked={own?.standsOutside === true} />{" "}
          {words.standsOutside}
        </label>
        <TextAreaField id={`eget-${id}`} name="text" label={words.ownText} value={own?.text ?? ""} rows={5} />
        <div class="field">
          <label for={`fil-${id}`}>{words.ownFile}</label>
          <input id={`fil-${id}`} name="fil" type="file" />
        </div>
        <p>
          <button class="button" type="submit">
            {words.save}
          </button>
        </p>
      </form>
    </details>
  );
}
