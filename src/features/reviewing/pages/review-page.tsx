import type { Language } from "../../../lib/language.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import { SourcePane } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { visibilityPath } from "../../publishing/paths.ts";
import type { ReadDifference } from "../again/rules.ts";
import type { Alike } from "../correcting/commands.ts";
import type { DocumentToReview } from "../correcting/queries.ts";
import type { StandingForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { queuePath, unrepairingPath } from "../paths.ts";
import type { Pictured } from "../picturing/rules.ts";
import type { Names, Neighbourhood } from "../queries.ts";
import { spansText, unreadIn } from "../rules.ts";
import { Adding } from "./adding.tsx";
import type { DamagedWord } from "../unrepairing/queries.ts";
import { lists } from "./fact-fields.tsx";
import { FactList } from "./fact-list.tsx";
import { History } from "./history.tsx";
import { ReviewKeys } from "./keys-dialog.tsx";
import { litSpans, PagePicture, Toggle } from "./page-picture.tsx";
import { ReadOtherwise } from "./read-otherwise.tsx";
import { State } from "./state.tsx";

export interface Reviewing {
  readonly language: Language;
  /** Its slug. */
  readonly cooperation: string;
  readonly document: DocumentToReview;
  /** The key of the fact that the address names, or that a press has made. */
  readonly chosen: string | undefined;
  /** The names of those who have corrected it, by their accounts. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The pages of a scan, where whoever asks may see them. */
  readonly pictured: Pictured | null;
  /** Which of them the address names. */
  readonly page: number | undefined;
}

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  document: DocumentToReview;
  around: Neighbourhood;
  names: Names;
  chosen: string | undefined;
  accounts: ReadonlyMap<string, string>;
  alike: readonly Alike[];
  repairs: readonly DamagedWord[];
  pictured: Pictured | null;
  standing: StandingForm;
  /** What a newer reader has just read otherwise. */
  readOtherwise?: readonly ReadDifference[] | undefined;
  refusal?: keyof (typeof messages)["sv"]["refusals"] | undefined;
};

/** What was read of a document beside the document, to be gone through by the keyboard. */
export function ReviewPage({
  visit,
  cooperation,
  document,
  around,
  names,
  chosen,
  accounts,
  alike,
  repairs,
  pictured,
  standing,
  readOtherwise,
  refusal,
}: Props) {
  const { language } = visit;
  const words = messages[language];
  const reviewing = {
    language,
    cooperation: cooperation.slug,
    document,
    chosen,
    accounts,
    pictured,
    page: standing.sida,
  };
  const { body, meeting, next } = around;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="imports"
      title={words.title(document.fileName)}
      trail={[
        { href: importsPath(cooperation.slug), text: words.trail.imports },
        { href: queuePath(cooperation.slug), text: words.trail.queue },
      ]}
      scripts={["keys", "review"]}
    >
      <p class="row">
        <a href={meetingPath(cooperation.slug, body, meeting)}>{words.toMeeting}</a>
        <a href={visibilityPath(cooperation.slug, body, meeting)}>{words.toVisibility}</a>
      </p>
      <div class="review stack" data-keys data-review>
        <section id="granskning-lage" class="review-state stack-s" aria-label={words.acts} data-part>
          <Refusal sentence={refusal && words.refusals[refusal]} />
          <ReadOtherwise language={language} changes={readOtherwise} />
          <State reviewing={reviewing} next={next} alike={alike} />
        </section>
        <div class="side-by-side">
          <div class="record" id="registret">
            <div class="stack" id="granskning-uppgifter" data-part>
              <FactList reviewing={reviewing} />
            </div>
          </div>
          <div class="review-source stack-s">
            <div
              id="granskning-ord"
              data-part
              data-unread
              data-spans={spansText(unreadIn(document.text, document.corrected.facts))}
            >
              <Adding reviewing={reviewing} />
            </div>
            <div
              class="review-shown stack-s"
              id="granskning-kalla"
              data-shows={pictured === null ? "text" : shownOf(document, standing)}
            >
              <PagePicture reviewing={reviewing} />
              <Toggle reviewing={reviewing} show="picture" />
              <SourcePane
                language={language}
                text={document.text}
                original={null}
                spans={litSpans(reviewing)}
                repairs={repairs}
                unrepairing={unrepairingPath(cooperation.slug, document.id)}
              />
            </div>
          </div>
        </div>
        <section class="stack-s" id="granskning-historik" data-part>
          <History reviewing={reviewing} />
        </section>
        <p class="visually-hidden" aria-live="polite" data-say={words.chosen("…")}></p>
        <Datalist id={lists.people} names={[...namesHere(document), ...names.people]} />
        <Datalist id={lists.organisations} names={names.organisations} />
        <Datalist id={lists.bodies} names={names.bodies} />
        <Datalist id={lists.cooperations} names={[cooperation.name]} />
        <ReviewKeys language={language} />
      </div>
      <nav class="jump" aria-label={words.record}>
        <a href="#registret">{words.record}</a>
        <a href="#granskning-kalla">{words.intoSource}</a>
      </nav>
    </CooperationPage>
  );
}

/** Where most pages have a text of their own it is shown first. */
const shownOf = (
  { format }: DocumentToReview,
  { visa = format === "scan" ? "bild" : "text" }: StandingForm,
) => (visa === "bild" ? "picture" : "text");

/** Whoever is named in the document itself comes first. */
const namesHere = ({ corrected }: DocumentToReview): string[] =>
  corrected.facts.flatMap(({ fact }) => (fact.part === "person" ? [fact.value.name] : []));

function Datalist({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map((name) => (
        <option value={name}>{name}</option>
      ))}
    </datalist>
  );
}
