// What somebody wants with a meeting, held against what is known of the day.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import type { DayTold } from "../pages/day-told.tsx";
import { knownAbout } from "../remarks/queries.ts";
import { remarksOn, type WantedDay } from "../remarks/rules.ts";

/** `except` is the meeting itself, which is not in its own way. */
export async function toldOf(
  c: Context,
  register: Db,
  wanted: WantedDay,
  about: { cooperationId: string; except?: string },
): Promise<DayTold> {
  const span = {
    ...about,
    from: wanted.heldOn,
    until: wanted.lastOn ?? wanted.heldOn,
    today: visitOf(c).today,
  };
  const known = await knownAbout(await reading(c), register, span);
  return { day: wanted.heldOn, remarks: remarksOn(wanted, known) };
}
