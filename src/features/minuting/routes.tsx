import { type Context, Hono } from "hono";
import { clockOf } from "../../lib/swedish-clock.ts";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { deskMeetingAt, type RunMeeting } from "../meetings/index.ts";
import { addAtTable, removeRow } from "./adding/commands.ts";
import { attend, attendAsExpected, leaveItem } from "./attending/commands.ts";
import { moveNow } from "./attending/breaks.ts";
import { giveAssignment } from "./charging/commands.ts";
import { readLine } from "./charging/queries.ts";
import { decide, deferItem } from "./deciding/commands.ts";
import { saveField } from "./fields/commands.ts";
import { endMeeting, finishMinutes, takeBack } from "./finishing/commands.ts";
import {
  absenceForm,
  assignmentForm,
  attendanceForm,
  clauseForm,
  deferralForm,
  fieldForm,
  inputForm,
  itemForm,
  movementForm,
  proposedForm,
  readingForm,
  removalForm,
  reportedForm,
  stepForm,
} from "./forms.ts";
import { noteInput } from "./noting/commands.ts";
import { ReadingOf } from "./pages/reading.tsx";
import {
  absencePath,
  assignmentPath,
  attendancePath,
  clausePath,
  deferralPath,
  fieldPath,
  inputPath,
  itemPath,
  minutingPath,
  movementPath,
  place,
  proposedPath,
  readingPath,
  removalPath,
  reportedPath,
  stepPath,
} from "./paths.ts";
import { noteReport } from "./reporting/commands.ts";
import { reservationRoutes } from "./reserving/routes.tsx";
import { turnRoutes } from "./turning/routes.ts";
import { undoingRoutes } from "./undoing/routes.tsx";
import { voteRoutes } from "./voting/routes.tsx";
import { answerField, minutesPage } from "./writing/answers.tsx";
import { asking, done, inItem } from "./writing/asking.ts";

export function minutingRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  const at = minutingPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .route("/", turnRoutes(db))
    .route("/", undoingRoutes(db))
    .route("/", voteRoutes(db))
    .route("/", reservationRoutes(db))
    .get(at, (c) => minutesPage(c, db))
    .get(readingPath(at), (c) => readingAnswer(c, db))
    .post(fieldPath(at), ...own, async (c) => {
      const asked = await asking(c, fieldForm);
      if (asked === undefined) return c.notFound();
      const { falt: field, rad: id, varde: value, revision } = asked.form;
      const given = { field, id, value, revision };
      return answerField(c, db, given, await saveField(db, asked.change, given, momentOf(c)));
    })
    .post(attendancePath(at), ...own, (c) =>
      done(c, db, attendanceForm, "ny-narvaro", place.people, ({ change, form }) =>
        attend(db, change, { id: form.nytt, line: form.rad, clock: clockOf(momentOf(c)) }),
      ),
    )
    .post(movementPath(at), ...own, (c) =>
      done(c, db, movementForm, "", place.people, ({ change, form: { deltar: id, vad: movement } }) =>
        moveNow(db, change, { id, movement, now: momentOf(c) }),
      ),
    )
    .post(proposedPath(at), ...own, (c) =>
      done(c, db, proposedForm, "vantade", place.people, ({ change, form }) =>
        attendAsExpected(db, change, form.person),
      ),
    )
    .post(absencePath(at), ...own, (c) =>
      done(
        c,
        db,
        absenceForm,
        "",
        inItem,
        ({ change, form: { punkt: itemId, person: personId, skal: reason } }) =>
          leaveItem(db, change, { itemId, personId, reason }),
      ),
    )
    .post(inputPath(at), ...own, (c) =>
      done(
        c,
        db,
        inputForm,
        ({ punkt }) => `inspel-${punkt}`,
        inItem,
        ({ change, form }) => noteInput(db, change, { id: form.nytt, itemId: form.punkt, text: form.text }),
      ),
    )
    .post(clausePath(at), ...own, (c) =>
      done(c, db, clauseForm, "", inItem, ({ change, form }) =>
        decide(db, change, {
          id: form.nytt,
          itemId: form.punkt,
          answer: form.svar,
          proposalId: form.forslag,
        }),
      ),
    )
    .post(deferralPath(at), ...own, (c) =>
      done(c, db, deferralForm, "", inItem, ({ change, form }) =>
        deferItem(db, change, {
          id: form.nytt,
          itemId: form.punkt,
          toMeetingId: form.mote,
          now: momentOf(c),
        }),
      ),
    )
    .post(reportedPath(at), ...own, (c) =>
      done(
        c,
        db,
        reportedForm,
        ({ punkt }) => `redovisat-${punkt}`,
        inItem,
        ({ change, form }) =>
          noteReport(db, change, { itemId: form.punkt, isReported: form.svar === "ja", now: momentOf(c) }),
      ),
    )
    .post(assignmentPath(at), ...own, (c) =>
      done(
        c,
        db,
        assignmentForm,
        ({ punkt }) => `uppdrag-${punkt}`,
        inItem,
        async ({ change, form }) =>
          giveAssignment(db, await reading(c), change, {
            id: form.nytt,
            itemId: form.punkt,
            line: form.rad,
            shown: form.visat,
            chosen: form.mote,
          }),
        (meeting, form) => readingOf(c, db, meeting, form.rad),
      ),
    )
    .post(itemPath(at), ...own, (c) =>
      done(
        c,
        db,
        itemForm,
        "ny-punkt",
        ({ nytt }) => place.item(nytt),
        ({ change, form }) => addAtTable(db, change, { id: form.nytt, title: form.rad }),
      ),
    )
    .post(removalPath(at), ...own, (c) =>
      done(c, db, removalForm, "", "", ({ change, form: { slag: kind, rad: id } }) =>
        removeRow(db, change, { kind, id }),
      ),
    )
    .post(stepPath(at), ...own, (c) =>
      done(c, db, stepForm, "", place.list, ({ change, form: { steg }, meeting }) =>
        steg === "held"
          ? endMeeting(db, change)
          : steg === "back"
            ? takeBack(db, change, meeting)
            : finishMinutes(db, change, meeting),
      ),
    );
}

/** What a line would be taken for, to be shown while it is typed. */
async function readingAnswer(c: Context, db: Db) {
  const meeting = await deskMeetingAt(c);
  const form = readingForm.safeParse(c.req.query());
  if (meeting === undefined || !form.success) return c.notFound();
  const { rad: line } = form.data;
  return c.json({ html: line === "" ? "" : String(await readingOf(c, db, meeting, line)) });
}

async function readingOf(c: Context, db: Db, meeting: RunMeeting, line: string) {
  const { id: meetingId, heldOn, body, cooperation } = meeting;
  const setting = { meetingId, heldOn, bodyId: body.id, cooperationId: cooperation.id };
  const read = await readLine(db, await reading(c), setting, line);
  return <ReadingOf line={read?.line ?? null} body={body.name} language={visitOf(c).language} />;
}
