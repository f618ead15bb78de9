import type { Visit } from "../../../../platform/web/visit.ts";
import { isFree } from "../../../../lib/holidays.ts";
import { daysLater } from "../../../../lib/days.ts";
import { dayText } from "../../../../ui/day.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { roundChangePath, roundOpeningPath, roundPath, roundsPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { RoundPaper } from "../queries.ts";
import type { Source } from "../sources/queries.ts";
import { CancelForm } from "./cancel-form.tsx";
import { PaperForms, type RefusedPaper } from "./paper-forms.tsx";
import { RecipientForm, type RecipientFormProps } from "./recipient-form.tsx";
import { RoundForm, type RoundFormProps } from "./round-form.tsx";
import { SourceLine } from "./source-line.tsx";

export interface RoundDraftProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly round: Round;
  readonly source: Source | undefined;
  readonly papers: readonly RoundPaper[];
  readonly form: Omit<RoundFormProps, "visit" | "action" | "button">;
  readonly recipients: Omit<RecipientFormProps, "visit" | "address">;
  readonly refusedPaper: RefusedPaper | undefined;
}

/** A round while it is prepared, and what may be changed of one that is open. */
export function RoundDraftPage(props: RoundDraftProps) {
  const { visit, cooperation, round, source, papers, form, recipients, refusedPaper } = props;
  const words = messages[visit.language];
  const address = roundPath(cooperation.slug, round.number);
  const isDraft = round.openedAt === null;
  const page = { visit, address };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={words.change(round.number)}
      lead={isDraft ? words.draftLead : words.openLead}
      trail={[
        { href: roundsPath(cooperation.slug), text: words.rounds },
        { href: address, text: round.question },
      ]}
    >
      <div class="stack-l">
        <SourceLine visit={visit} cooperation={cooperation} source={source} />
        <DeadlineSaid visit={visit} deadline={round.deadline} />
        <RoundForm
          {...form}
          visit={visit}
          action={roundChangePath(address)}
          button={isDraft ? words.saveDraft : words.saveAndTell}
        />
        <PaperForms {...page} papers={papers} refusal={refusedPaper} />
        <RecipientForm {...page} {...recipients} />
        {isDraft ? (
          <p>
            <a class="button primary" href={roundOpeningPath(address)}>
              {words.toOpening}
            </a>
          </p>
        ) : null}
        <CancelForm visit={visit} address={address} isDraft={isDraft} />
      </div>
    </CooperationPage>
  );
}

/** That the last day is one on which few work, or is near. */
export function DeadlineSaid({ visit, deadline }: { visit: Visit; deadline: string }) {
  const words = messages[visit.language];
  const day = asSentence(dayText(deadline, visit.language, "weekday"));
  const isSoon = deadline < daysLater(visit.today, 3);
  if (isFree(deadline)) return <Notice tone="amber">{words.freeDay(day)}</Notice>;
  return isSoon ? <Notice tone="amber">{words.soon(day)}</Notice> : null;
}

/** Swedish writes weekdays small, but not first in a sentence. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
