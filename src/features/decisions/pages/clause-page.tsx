import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { AssignmentCards } from "../../assignments/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { partyPath } from "../../parties/paths.ts";
import { newRoundPath } from "../../rounds/paths.ts";
import type { Clause, Surroundings } from "../clause/queries.ts";
import { messages } from "../messages.ts";
import { clausePath, decisionsPath } from "../paths.ts";
import { ClauseAttendance } from "./clause-attendance.tsx";
import { ClauseSource } from "./clause-source.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { Reference } from "./reference.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  clause: Clause;
  surroundings: Surroundings;
  /** What municipalities have said of it. */
  anchoring: Child;
  /** The page's own address, whole. */
  address: string;
};

export function ClausePage({ visit, cooperation, clause, surroundings, anchoring, address }: Props) {
  const { language } = visit;
  const words = messages[language];
  const day = clause.heldOn === null ? words.undated.toLowerCase() : dayText(clause.heldOn, language);
  const meeting = meetingPath(cooperation.slug, clause.body ?? withoutBody, clause.meeting);
  const trail = [
    { href: decisionsPath(cooperation.slug), text: words.title },
    { href: meeting, text: `${clause.bodyName ?? words.noBody}, ${day}` },
  ];
  const frame = {
    visit,
    cooperation,
    section: "decisions",
    title: words.clauseTitle(clause.slug, day),
    trail,
  } as const;
  return (
    <CooperationPage {...frame}>
      {clause.heldOnOrigin === "suggestion" ? (
        <Notice tone="amber">
          <p>{words.heldSuggested}</p>
        </Notice>
      ) : null}
      <blockquote class="clause stack-s">
        <p>
          <Unmasked language={language} text={clause.text} original={clause.original} />
        </p>
        <p>
          <OutcomeTag outcome={clause.outcome} language={language} />
        </p>
      </blockquote>
      <div class="columns">
        <div class="stack-l">
          <ClauseFacts visit={visit} cooperation={cooperation} clause={clause} surroundings={surroundings} />
          {anchoring}
          {clause.isDesk ? (
            <p>
              <a href={`${newRoundPath(cooperation.slug)}?beslut=${clause.id}`}>{words.askMunicipalities}</a>
            </p>
          ) : null}
          <ClauseSource language={language} clause={clause} meeting={meeting} />
          <Reference language={language} cooperation={cooperation} clause={clause} address={address} />
        </div>
        <div class="stack-l">
          <Siblings
            cooperation={cooperation.slug}
            visit={visit}
            clause={clause}
            surroundings={surroundings}
          />
          <CameOfIt visit={visit} cooperation={cooperation.slug} surroundings={surroundings} />
          <ClauseAttendance
            cooperation={cooperation.slug}
            language={language}
            attendances={surroundings.attendances}
          />
        </div>
      </div>
    </CooperationPage>
  );
}

type FactsProps = Pick<Props, "visit" | "cooperation" | "clause" | "surroundings">;

function ClauseFacts({ visit: { language }, cooperation, clause, surroundings: { presenters } }: FactsProps) {
  const words = messages[language];
  const meeting = meetingPath(cooperation.slug, clause.body ?? withoutBody, clause.meeting);
  const item = (
    <>
      {clause.itemNumber === null ? null : `${clause.itemNumber}. `}
      <Unmasked language={language} text={clause.itemTitle} original={clause.originalItemTitle} />
    </>
  );
  return (
    <FactList
      facts={[
        { name: words.named, value: clause.cooperationNamed ?? cooperation.name },
        { name: words.body, value: clause.bodyName },
        {
          name: words.meeting,
          value: (
            <a href={meeting}>
              {clause.heldOn === null ? (
                words.undated
              ) : (
                <Day day={clause.heldOn} language={language} style="weekday" />
              )}
            </a>
          ),
        },
        { name: words.item(""), value: <a href={`${meeting}#${clause.item}`}>{item}</a> },
        {
          name: words.presenters,
          value:
            presenters.length === 0 ? null : (
              <ul class="plain-list">
                {presenters.map(({ name, organisation, slug }) => (
                  <li>
                    <a href={partyPath(cooperation.slug, "person", slug)}>{name}</a>
                    {organisation === null ? null : `, ${organisation}`}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          name: words.document,
          value: `${words.kinds[clause.minutesKind]}${clause.fileName === null ? "" : ` (${clause.fileName})`}`,
        },
      ]}
    />
  );
}

type SiblingsProps = Pick<Props, "visit" | "clause" | "surroundings"> & { cooperation: string };

function Siblings({ cooperation, visit, clause, surroundings: { siblings } }: SiblingsProps) {
  if (siblings.length < 2) return null;
  return (
    <section class="card stack-s">
      <h2>{messages[visit.language].siblings}</h2>
      <ol class="stack-s">
        {siblings.map(({ slug, text, original, outcome }) => (
          <li>
            {slug === clause.slug ? (
              <strong aria-current="true">
                <Unmasked language={visit.language} text={text} original={original} />
              </strong>
            ) : (
              <a href={clausePath(cooperation, clause.body ?? withoutBody, clause.meeting, slug)}>
                <Unmasked language={visit.language} text={text} original={original} />
              </a>
            )}{" "}
            <OutcomeTag outcome={outcome} language={visit.language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type CameProps = Pick<Props, "visit" | "surroundings"> & { cooperation: string };

/** The assignments that it gave, and where they stand. */
function CameOfIt({ visit: { language, today }, cooperation, surroundings: { cameOfIt } }: CameProps) {
  if (cameOfIt.assignments.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{messages[language].cameOfIt}</h2>
      <AssignmentCards {...{ language, cooperation, today, ...cameOfIt }} />
    </section>
  );
}
