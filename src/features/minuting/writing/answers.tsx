// What came of a form: a page for whoever sent it by hand, and a few words for the script that sent it for him.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { signInTo } from "../../accounts/paths.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { textMessages } from "../../texts/index.ts";
import { areMinutesOpen, deskMeetingAt } from "../../meetings/index.ts";
import type { FieldChange, Saved } from "../fields/commands.ts";
import { messages } from "../messages.ts";
import { ClosedPage } from "../pages/closed-page.tsx";
import { MinutesPage } from "../pages/minutes-page.tsx";
import type { Refused } from "../pages/parts.tsx";
import type { ReadingOf } from "../pages/reading.tsx";
import { minutingPath, place } from "../paths.ts";
import { draftOf } from "./queries.ts";

export type Refusal = keyof (typeof messages)["sv"]["refusals"];

/** The page as it stands. */
export async function minutesPage(c: Context, register: Db) {
  if (viewerOf(c).account === null) return c.redirect(signInTo(visitOf(c).address));
  return pageWith(c, register, null, 200);
}

async function pageWith(c: Context, register: Db, refused: Refused | null, status: 200 | 409 | 422) {
  const meeting = await deskMeetingAt(c);
  const db = await reading(c);
  const cooperation =
    meeting === undefined ? undefined : await cooperationBySlug(db, meeting.cooperation.slug);
  if (meeting === undefined || cooperation === undefined) return c.notFound();
  const visit = visitOf(c);
  const { state } = meeting;
  if (!areMinutesOpen(meeting) && (state === "planned" || state === "approved" || state === "cancelled"))
    return c.html(<ClosedPage {...{ visit, cooperation, meeting }} reason={state} />, status);
  const draft = await draftOf(db, register, meeting);
  return c.html(<MinutesPage {...{ visit, cooperation, meeting, draft, refused }} />, status);
}

export function answerDone(c: Context, where: string) {
  return isScript(c) ? c.json({ place: where }) : c.redirect(back(c, where), 303);
}

interface Untaken {
  readonly place: string;
  readonly reason: Refusal;
  /** Where there is more to say than the reason. */
  readonly told?: string;
  /** What was typed: it is not lost. */
  readonly line: string;
  readonly reading?: ReturnType<typeof ReadingOf> | undefined;
}

export async function answerRefused(
  c: Context,
  register: Db,
  { place: where, reason, told, line, reading: shown }: Untaken,
) {
  const sentence =
    told ??
    messages[visitOf(c).language].refusals[reason === "nobody" && shown === undefined ? "noName" : reason];
  if (isScript(c))
    return c.json({ sentence, html: shown === undefined ? null : (await shown).toString() }, 422);
  return pageWith(
    c,
    register,
    { place: where, sentence, line, ...(shown === undefined ? {} : { reading: shown }) },
    422,
  );
}

export async function answerField(c: Context, register: Db, { field, id, value }: FieldChange, saved: Saved) {
  const where = place.field(field, id);
  switch (saved.outcome) {
    case "saved":
      return isScript(c)
        ? c.json({ place: where, value: saved.value, revision: saved.revision })
        : c.redirect(back(c, where), 303);
    case "changed": {
      const { stands, revision } = saved;
      if (isScript(c)) return c.json({ stands, revision }, 409);
      const sentence = textMessages[visitOf(c).language].conflict.told;
      return pageWith(c, register, { place: where, sentence, line: value, stands }, 409);
    }
    case "refused":
    default:
      return answerRefused(c, register, { place: where, reason: saved.reason, line: value });
  }
}

const isScript = (c: Context): boolean => c.req.header("accept") === "application/json";

function back(c: Context, where: string): string {
  const { cooperation = "", body = "", meeting = "" } = c.req.param();
  return `${minutingPath(cooperation, body, meeting)}${where === "" ? "" : `#${where}`}`;
}
