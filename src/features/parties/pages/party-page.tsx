import { isOffice } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Day } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { personalDataPath } from "../../personal-data/paths.ts";
import { messages } from "../messages.ts";
import { partiesPath } from "../paths.ts";
import type { Other, Portrait, Portrayed } from "../portrait/queries.ts";
import type { Seen } from "../presence/queries.ts";
import type { BodyAtWork } from "../working/queries.ts";
import { BodyWork } from "./body-work.tsx";
import { BodySeen } from "./body-seen.tsx";
import { HeldAssignments } from "./held-assignments.tsx";
import { MergeForm } from "./merge-form.tsx";
import { Merges } from "./merges.tsx";
import { OrganisationSeen } from "./organisation-seen.tsx";
import { PersonSeen } from "./person-seen.tsx";
import { Presentations } from "./presentations.tsx";
import { Spellings } from "./spellings.tsx";

export type PartyPageProps = {
  visit: Visit;
  cooperation: Cooperation;
  party: Portrayed;
  portrait: Portrait;
  seen: Seen;
  /** Of a body: who sits in it, and how often it meets. */
  work: BodyAtWork | null;
  /** Whether everything that is stored of him is his to see. */
  maySeeStored: boolean;
  /** Whom to merge with, when that is asked for. */
  others?: Other[] | undefined;
  /** A sentence, when something could not be done. */
  refusal?: string;
};

export function PartyPage(props: PartyPageProps) {
  const { visit, cooperation, party, portrait, seen, others, maySeeStored, refusal } = props;
  const words = messages[visit.language];
  const trail = [{ href: partiesPath(cooperation.slug, party.kind), text: words.titles[party.kind] }];
  const part = { cooperation: cooperation.slug, language: visit.language };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section={party.kind}
      title={party.name}
      trail={trail}
    >
      <Refusal sentence={refusal} />
      {others === undefined || !isOffice(visit.viewer, cooperation.id) ? null : (
        <MergeForm {...part} party={party} others={others} />
      )}
      <About {...props} />
      {props.work === null ? null : (
        <BodyWork visit={visit} cooperation={cooperation.slug} body={party.currentSlug} work={props.work} />
      )}
      {party.kind === "person" && maySeeStored ? (
        <p>
          <a href={personalDataPath(cooperation.slug, party.currentSlug)}>{words.stored}</a>
        </p>
      ) : null}
      <SeenSections {...part} seen={seen} />
      <div class="columns">
        <Presentations {...part} kind={party.kind} presentations={portrait.presentations} />
        <HeldAssignments {...part} party={party} assignments={portrait.assignments} />
        <Spellings {...part} party={party} spellings={portrait.spellings} />
        {isOffice(visit.viewer, cooperation.id) ? <Merges {...part} merges={portrait.merges} /> : null}
      </div>
    </CooperationPage>
  );
}

function About({ visit, party: { municipalityCode, memberFrom } }: PartyPageProps) {
  const words = messages[visit.language];
  if (municipalityCode === null && memberFrom === null) return null;
  return (
    <FactList
      facts={[
        { name: words.code, value: municipalityCode },
        {
          name: words.memberFrom,
          value: memberFrom === null ? null : <Day day={memberFrom} language={visit.language} />,
        },
      ]}
    />
  );
}

function SeenSections({ seen, ...part }: { cooperation: string; language: Visit["language"]; seen: Seen }) {
  if (seen.kind === "person") return <PersonSeen {...part} roles={seen.roles} presence={seen.presence} />;
  if (seen.kind === "body") return <BodySeen {...part} members={seen.members} meetings={seen.meetings} />;
  return <OrganisationSeen {...part} people={seen.people} presence={seen.presence} />;
}
