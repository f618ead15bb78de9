// What the page on which somebody answers shows of his colleagues.
import type { Db } from "../../../platform/db/schema.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import type { Answering } from "../answering/queries.ts";
import { absencesOf } from "./absences/queries.ts";
import { Handovers, type HandoversProps } from "./pages/handovers.tsx";
import { HomeWords } from "./pages/home-words.tsx";
import { handoversOf, troublesOf } from "./queries.ts";

interface Place extends Pick<HandoversProps, "home" | "hidden" | "fileAt"> {
  readonly visit: Visit;
  readonly answering: Answering;
}

/** Their words under each field, and the form that asks more of them. `reader` is a viewer's reading where he has
 *  signed in: the trail is his municipality's own. */
export async function atHome(register: Db, reader: Db, { visit, answering, home, hidden, fileAt }: Place) {
  const { round, recipientId } = answering;
  const handovers = await handoversOf(reader, recipientId);
  const [troubles, absences] = [await troublesOf(register, handovers), await absencesOf(register, handovers)];
  const { language } = visit;
  return {
    under: (fieldId: string) => <HomeWords {...{ form: round.form, fieldId, handovers, language, fileAt }} />,
    home: (
      <Handovers
        {...{ visit, round, handovers, troubles, absences, home, fileAt, hidden }}
        organisation={organisationOf(answering)}
      />
    ),
  };
}

/** None of a member who speaks for himself. */
export const organisationOf = ({ round, name }: Pick<Answering, "round" | "name">): string | null =>
  round.asks === "municipalities" ? name : null;
