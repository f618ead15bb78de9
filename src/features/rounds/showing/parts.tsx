// What other rooms show on a round's page: each room adds its line here.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { closingPart } from "../closing/part.tsx";
import { Delivery } from "../delivering/pages/delivery.tsx";
import { deliveriesOf } from "../delivering/queries.ts";
import { hasFailed } from "../delivering/rules.ts";
import { RoundMails } from "../incoming/pages/mails.tsx";
import { shownMails } from "../incoming/showing.ts";
import { Reminders } from "../reminding/pages/reminders.tsx";
import { remindersOf } from "../reminding/queries.ts";
import type { RoundParts } from "./pages/round-page.tsx";
import type { Told } from "./telling.ts";

/** `register` is asked for what no viewer's reading holds, and only for the round's desk. */
export async function partsOf(c: Context, register: Db, told: Told): Promise<RoundParts> {
  const closing = await closingPart(c, { round: told.round, hasRows: told.rows.length > 0 });
  return { closing, ...(told.round.isDesk ? await deskParts(c, register, told) : {}) };
}

async function deskParts(c: Context, register: Db, { round }: Told): Promise<RoundParts> {
  const visit = visitOf(c);
  const isAsking = round.stage === "open" || round.stage === "overdue";
  const deliveries = await deliveriesOf(register, round.id);
  const reminders = isAsking ? await remindersOf(register, round.id, visit.today) : null;
  const mails = await shownMails(register, round);
  return {
    mails: <RoundMails {...{ visit, round, mails }} />,
    deliveryOf(answererId, hasAnswered) {
      const delivery = deliveries.get(answererId);
      if (delivery === undefined || round.stage === "draft") return null;
      // Of a mail that has done its work nothing need be known.
      if (hasAnswered && !hasFailed(delivery.state)) return null;
      return <Delivery {...{ visit, round, delivery }} />;
    },
    reminders: reminders === null ? null : <Reminders {...{ visit, round, reminders }} />,
  };
}
