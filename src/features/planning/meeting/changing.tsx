import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import {
  changeOf,
  deskMeetingAt,
  type MeetingPart,
  meetingName,
  partsOfMeeting,
  type RunMeeting,
} from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { personsKnownToName } from "../../publishing/index.ts";
import { bodyFormOf } from "../body-form/queries.ts";
import { MeetingFormPage, type MeetingFormProps } from "../pages/meeting-form-page.tsx";
import { unwrittenPart, type WrittenPart } from "../parts/forms.ts";
import { personsOf } from "../parts/queries.ts";
import { changingPath } from "../paths.ts";
import { isGrave } from "../remarks/rules.ts";
import { dayAsTyped } from "../typed/rules.ts";
import { toldOf } from "./asking.ts";
import { changeMeeting } from "./commands.ts";
import { despiteForm, meetingWritten, type WrittenMeeting, writtenMeeting } from "./forms.ts";

export function changingRoutes(db: Db) {
  const address = changingPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .get(address, signedIn, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      return formPage(c, db, meeting, { written: await standing(c, db, meeting) });
    })
    .post(address, signedIn, ownForm, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const sent = await c.req.parseBody({ all: true });
      const written = writtenMeeting({ ...sent, organ: meeting.body.id });
      const read = meetingWritten(written, visitOf(c).today);
      if (!read.ok) return formPage(c, db, meeting, { written, fault: read.reason });

      const { cooperation, body, id } = meeting;
      const told = await toldOf(c, db, read.value, { cooperationId: cooperation.id, except: id });
      const isSaidWrong = told.remarks.some(({ kind }) => kind === "weekday");
      const isMoved = read.value.heldOn !== meeting.heldOn || isSaidWrong;
      if (sent["granska"] !== undefined) return formPage(c, db, meeting, { written, told });
      if (isMoved && !despiteForm.parse(sent).trots && told.remarks.some(isGrave))
        return formPage(c, db, meeting, { written, told, fault: "look-first" });

      const parts = await partsOfMeeting(await reading(c), id);
      const seen = new Set(parts.map((part) => part.id));
      const changed = await changeMeeting(
        db,
        { ...changeOf(c, meeting), now: momentOf(c) },
        read.value,
        seen,
      );
      if (!changed.ok) return formPage(c, db, meeting, { written, told, fault: changed.reason });
      return c.redirect(meetingPath(cooperation.slug, body.slug, changed.value.slug), 303);
    });
}

/** The meeting as it is, to be written over. */
async function standing(c: Context, db: Db, meeting: RunMeeting): Promise<WrittenMeeting> {
  const parts = await partsOfMeeting(await reading(c), meeting.id);
  const persons = await personsOf(
    db,
    parts.flatMap(({ audienceId }) => audienceId ?? []),
  );
  return {
    organ: meeting.body.id,
    dag: dayAsTyped(meeting.heldOn),
    till: typedOrNone(meeting.lastOn),
    start: meeting.starts ?? "",
    slut: meeting.ends ?? "",
    plats: meeting.place ?? "",
    lank: meeting.link ?? "",
    namn: meeting.name ?? "",
    stopp: typedOrNone(meeting.stopOn),
    parts: parts.map((part) => partWritten(part, persons)),
  };
}

const typedOrNone = (day: string | null): string => (day === null ? "" : dayAsTyped(day));

function partWritten(
  { id, name, heldOn, starts, ends, place, audienceId }: MeetingPart,
  persons: ReadonlyMap<number, string[]>,
): WrittenPart {
  return {
    ...unwrittenPart,
    id,
    namn: name,
    dag: typedOrNone(heldOn),
    start: starts ?? "",
    slut: ends ?? "",
    plats: place ?? "",
    krets: audienceId === null ? "body" : "closed",
    person: audienceId === null ? [] : (persons.get(audienceId) ?? []),
  };
}

type Shown = Pick<MeetingFormProps, "written" | "told" | "fault">;

async function formPage(c: Context, db: Db, meeting: RunMeeting, shown: Shown) {
  const { body, slug, heldOn, state, id } = meeting;
  const visit = visitOf(c);
  const cooperation = await cooperationBySlug(await reading(c), meeting.cooperation.slug);
  if (cooperation === undefined) return c.notFound();
  const persons = await personsKnownToName(await reading(c), db, cooperation.id);
  const { stopDays } = await bodyFormOf(db, body.id);
  const changed = {
    id,
    name: meetingName(body.name, heldOn, visit.language),
    href: meetingPath(cooperation.slug, body.slug, slug),
    isCalled: state === "called",
  };
  const page = { visit, cooperation, bodies: [], persons, stopDays, changed, ...shown };
  return c.html(
    <MeetingFormPage {...page} action={changingPath(cooperation.slug, body.slug, slug)} />,
    shown.fault === undefined ? 200 : 409,
  );
}
