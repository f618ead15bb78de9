import { Hono } from "hono";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { waitingCalls } from "../calling/index.ts";
import { cooperationBySlug, cooperationPath } from "../cooperations/index.ts";
import { goingRounds, waitingRounds } from "../rounds/index.ts";
import { overviewForm } from "./forms.ts";
import { OverviewPage } from "./pages/overview-page.tsx";
import {
  comingAssignments,
  comingMeetings,
  latestDecisions,
  latestMeetings,
  meetingsInYear,
  openRooms,
  seatedOrganisations,
  whatWaits,
  yearsWithMeetings,
} from "./queries.ts";
import { membersAmong, yearShown } from "./rules.ts";

const [listed, listedAhead] = [6, 3];

export function overviewRoutes() {
  return new Hono().get(cooperationPath(":cooperation"), async (c) => {
    const db = await reading(c);
    const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
    if (cooperation === undefined) return c.notFound();

    const visit = visitOf(c);
    const accountId = visit.viewer.account?.id ?? null;
    const years = (await yearsWithMeetings(db, cooperation.id)).map(({ year }) => year);
    const year = yearShown(overviewForm.parse(c.req.query()).ar, years);
    const [inYear, ahead, meetings, decisions, coming, seated, waiting, calls, rooms, rounds, going] =
      await Promise.all([
        year === null ? [] : meetingsInYear(db, cooperation.id, year),
        comingMeetings(db, cooperation.id, visit.today, listedAhead),
        latestMeetings(db, cooperation.id, visit.today, listed),
        latestDecisions(db, cooperation.id, listed),
        comingAssignments(db, cooperation.id, visit.today, listed),
        seatedOrganisations(db, cooperation.id),
        whatWaits(db, cooperation.id),
        waitingCalls(db, cooperation.id, visit.today),
        openRooms(db, cooperation.id),
        waitingRounds(db, { cooperationId: cooperation.id, accountId, today: visit.today }),
        goingRounds(db, { cooperationId: cooperation.id, today: visit.today, most: listed }),
      ]);
    const members = membersAmong(seated);
    const latest = { ahead, meetings, decisions, coming, members };
    const overview = { years, year, inYear, ...latest, waiting, calls, rooms, rounds, going };
    return c.html(<OverviewPage visit={visit} cooperation={cooperation} overview={overview} />);
  });
}
