// Who runs a body's meetings finds their pages; anybody else finds nothing there.
import type { Context } from "hono";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import type { MeetingChange } from "./commands.ts";
import { type RunMeeting, runMeetingAt } from "./queries.ts";

/** The meeting of an address (`:cooperation`, `:body`, `:meeting`), for those who see it. */
export async function meetingAt(c: Context): Promise<RunMeeting | undefined> {
  const { cooperation = "", body = "", meeting = "" } = c.req.param();
  return runMeetingAt(await reading(c), { cooperation, body, meeting });
}

/** The same for those who run it. */
export async function deskMeetingAt(c: Context): Promise<RunMeeting | undefined> {
  const meeting = await meetingAt(c);
  return meeting?.isDesk === true ? meeting : undefined;
}

/** What a command is told of who changes which meeting. */
export const changeOf = (c: Context, meeting: RunMeeting): MeetingChange => ({
  meetingId: meeting.id,
  cooperationId: meeting.cooperation.id,
  accountId: viewerOf(c).account?.id ?? null,
});
