import type { Visit } from "../../../platform/web/visit.ts";
import { Choices } from "../../../ui/choices.tsx";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { suggestionsPath } from "../../parties/paths.ts";
import type { ListForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { contradictionsPath } from "../paths.ts";
import type { Contradiction } from "../queries.ts";
import { byMeeting, kindsOf } from "../settling/rules.ts";
import { contradictionKind } from "../texts/sentence.ts";
import { MeetingGroup } from "./meeting-group.tsx";
import { type RefusedNote, RefusalNotice } from "./refusal-notice.tsx";
import { SettledList } from "./settled-list.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: ListForm;
  open: Contradiction[];
  settled: Contradiction[];
  refusal?: RefusedNote;
};

export function ContradictionsPage({ visit, cooperation, form, open, settled, refusal }: Props) {
  const { language } = visit;
  const words = messages[language];
  const shown = open.filter(({ code }) => form.slag === null || code === form.slag);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="settling"
      title={words.title}
      lead={words.lead}
    >
      {refusal === undefined ? null : <RefusalNotice language={language} refusal={refusal} />}
      <Parts language={language} cooperation={cooperation} open={open.length} />
      {open.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <Kinds language={language} cooperation={cooperation.slug} form={form} open={open} />
          {shown.length === 0 ? <p>{words.noneOfKind}</p> : null}
          <div class="columns">
            {byMeeting(shown).map((contradictions) => (
              <MeetingGroup
                cooperation={cooperation.slug}
                language={language}
                contradictions={contradictions}
              />
            ))}
          </div>
        </>
      )}
      <SettledList cooperation={cooperation.slug} language={language} settled={settled} />
    </CooperationPage>
  );
}

type PartsProps = { language: Visit["language"]; cooperation: Cooperation; open: number };

/** The two lists of what waits for a person. */
function Parts({ language, cooperation, open }: PartsProps) {
  const words = messages[language];
  return (
    <Choices
      label={words.parts}
      choices={[
        {
          href: contradictionsPath(cooperation.slug),
          text: words.contradictions,
          count: open,
          isCurrent: true,
        },
        {
          href: suggestionsPath(cooperation.slug),
          text: words.suggestions,
          count: cooperation.waiting - open,
          isCurrent: false,
        },
      ]}
    />
  );
}

type KindsProps = { language: Visit["language"]; cooperation: string; form: ListForm; open: Contradiction[] };

function Kinds({ language, cooperation, form, open }: KindsProps) {
  const words = messages[language];
  const list = contradictionsPath(cooperation);
  const kinds = kindsOf(open);
  if (kinds.length < 2 && form.slag === null) return null;
  return (
    <div class="row">
      <span class="quiet">{words.kind}</span>
      <Choices
        label={words.kind}
        choices={[
          { href: list, text: words.every, isCurrent: form.slag === null },
          ...kinds.map(({ code, count }) => ({
            href: `${list}?slag=${code}`,
            text: `${contradictionKind(code, language)} ${numberText(count, language)}`,
            isCurrent: form.slag === code,
          })),
        ]}
      />
    </div>
  );
}
