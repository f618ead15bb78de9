import { type Context, Hono } from "hono";
import { z } from "zod";
import { startTalk, type Talk } from "../../../platform/web/socket.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownConsultation } from "../../consultations/index.ts";
import { consultationPath, draftSocketPath } from "../../consultations/paths.ts";
import { changeOf, meetingAt } from "../../meetings/index.ts";
import { socketPath } from "../paths.ts";
import { draftSubject } from "./draft.ts";
import { meetingSubject } from "./meeting.ts";
import { closing, views } from "./protocol.ts";
import type { Rooms } from "./rooms.ts";
import type { Subject } from "./subject.ts";
import { talkWith } from "./talk.ts";

interface Surroundings {
  /** None where nothing is sent live: pages and forms do without. */
  readonly rooms: Rooms | null;
  readonly originOf: (c: Context) => string;
}

const asked = z.object({ vy: z.enum(views) });

export function liveRoutes({ rooms, originOf }: Surroundings) {
  async function answer(c: Context, subjectAt: () => Promise<Subject | undefined>) {
    const query = asked.safeParse(c.req.query());
    const isSocket = c.req.header("Upgrade")?.toLowerCase() === "websocket";
    if (rooms === null || !query.success) return c.notFound();
    // A browser asks whether Genbo is there at all.
    if (!isSocket) return c.body(null, 204);
    if (isFromElsewhere(c, originOf(c))) return c.text("", 403);
    if (rooms.isFull) return c.text("", 503);
    const { account, access } = viewerOf(c);
    if (account === null) return startTalk(c, farewell(closing.signedOut));
    const subject = await subjectAt();
    const view = query.data.vy;
    if (subject?.views.includes(view) !== true) return startTalk(c, farewell(closing.notHis));
    const visitor = { account, access, view, language: visitOf(c).language };
    return startTalk(c, talkWith(rooms, subject, visitor));
  }

  return new Hono()
    .get(socketPath(":cooperation", ":body", ":meeting"), (c) =>
      answer(c, async () => {
        const meeting = await meetingAt(c);
        return meeting && meetingSubject(changeOf(c, meeting));
      }),
    )
    .get(draftSocketPath(consultationPath(":cooperation", ":number")), (c) =>
      answer(c, async () => {
        const consultation = await ownConsultation(c);
        return consultation && draftSubject(consultation);
      }),
    );
}

/** A page elsewhere may open a socket here, and the browser sends our cookie with it. */
function isFromElsewhere(c: Context, own: string): boolean {
  const origin = c.req.header("Origin");
  if (origin === undefined) return false;
  const host = URL.parse(origin)?.host;
  return host !== c.req.header("Host") && host !== new URL(own).host;
}

/** A browser learns why only from an open socket. */
const farewell = (code: typeof closing.signedOut | typeof closing.notHis): Talk => ({
  opened(socket) {
    if (code === closing.signedOut) socket.send(JSON.stringify({ kind: "signedOut" }));
    socket.close(code);
  },
  said: () => undefined,
  closed: () => undefined,
});
