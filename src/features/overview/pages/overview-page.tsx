import { isOffice } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Command, EmptyState } from "../../../ui/empty-state.tsx";
import type { WaitingCall } from "../../calling/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import { type GoingRound, GoingRounds, WaitingRounds, type WaitingRound } from "../../rounds/index.ts";
import { messages } from "../messages.ts";
import type {
  ComingAssignment,
  ComingMeeting,
  DatedMeeting,
  LatestDecision,
  LatestMeeting,
  Member,
  OpenRoom,
  Waiting,
} from "../queries.ts";
import { Ahead, Coming, Rooms, Waits } from "./ahead.tsx";
import { Decisions, Meetings, Members } from "./latest.tsx";
import { Year } from "./year.tsx";

export interface Overview {
  years: number[];
  year: number | null;
  inYear: DatedMeeting[];
  ahead: ComingMeeting[];
  meetings: LatestMeeting[];
  decisions: LatestDecision[];
  coming: ComingAssignment[];
  members: Member[];
  waiting: Waiting;
  calls: WaitingCall[];
  rooms: OpenRoom[];
  rounds: readonly WaitingRound[];
  going: readonly GoingRound[];
}

type Props = { visit: Visit; cooperation: Cooperation; overview: Overview };

export function OverviewPage({ visit, cooperation, overview }: Props) {
  const { year, years, inYear, ahead, meetings, decisions, coming, members } = overview;
  const { waiting, calls, rooms, rounds, going } = overview;
  const isAtOffice = isOffice(visit.viewer, cooperation.id);
  const here = { visit, cooperation: cooperation.slug };
  return (
    <CooperationPage visit={visit} cooperation={cooperation} title={cooperation.name}>
      <WaitingRounds {...here} rounds={rounds} />
      {meetings.length + ahead.length === 0 ? (
        <>
          <NothingYet {...here} />
          <GoingRounds {...here} rounds={going} />
        </>
      ) : (
        <>
          <Rooms {...here} rooms={rooms} />
          <div class="overview">
            <div class="stack-l">
              {isAtOffice || calls.length > 0 ? (
                <Waits {...here} waiting={isAtOffice ? waiting : nothing} calls={calls} />
              ) : null}
              <Ahead {...here} meetings={ahead} />
              <GoingRounds {...here} rounds={going} />
              <Coming {...here} assignments={coming} />
              <Meetings {...here} meetings={meetings} />
            </div>
            <div class="stack-l">
              {year === null ? null : <Year {...here} year={year} years={years} meetings={inYear} />}
              <Decisions {...here} decisions={decisions} />
            </div>
          </div>
          <Members {...here} members={members} />
        </>
      )}
    </CooperationPage>
  );
}

/** The register's own questions are the office's. */
const nothing: Waiting = { contradictions: 0, suggestions: 0, undated: 0 };

function NothingYet({ visit, cooperation }: { visit: Visit; cooperation: string }) {
  const words = messages[visit.language];
  return (
    <EmptyState heading={words.empty}>
      <p>{words.emptyText}</p>
      <a class="button primary" href={importsPath(cooperation)}>
        {words.openImports}
      </a>
      <p>{words.orTerminal}</p>
      <Command>{words.command(cooperation)}</Command>
    </EmptyState>
  );
}
