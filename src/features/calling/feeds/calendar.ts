// A calendar to subscribe to: meetings and their parts as events, assignments as things to do.
import { dayText } from "../../../ui/day.tsx";
import { assignmentPath } from "../../assignments/paths.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { calendarOf } from "../icalendar/calendar.ts";
import { eventOf } from "../icalendar/event.ts";
import type { Occasion } from "../icalendar/occasion.ts";
import { taskOf } from "../icalendar/task.ts";
import { messages } from "../messages.ts";
import type { FeedMeeting, FeedTask } from "./rules.ts";

interface Content {
  readonly name: string;
  readonly meetings: readonly FeedMeeting[];
  readonly tasks: readonly FeedTask[];
  readonly origin: string;
  /** The cooperations to which whoever reads it belongs: he may join their meetings from afar. */
  readonly cooperations: readonly string[];
  readonly today: string;
}

export function feedText({ name, meetings, tasks, origin, cooperations, today }: Content): string {
  // The same all day, so that a calendar that asks often can tell that nothing is new.
  const stamp = new Date(`${today}T00:00:00Z`);
  const events = meetings.flatMap((meeting) =>
    occasionsIn(meeting, origin, cooperations.includes(meeting.cooperationId)).map((occasion) =>
      eventOf(occasion, { sequence: meeting.sequence, stamp, isCancelled: meeting.isCancelled }),
    ),
  );
  const todos = tasks.map((task) =>
    taskOf(
      {
        id: task.id,
        title: task.what,
        description: `${task.who}, ${task.cooperationName}`,
        dueOn: task.dueOn,
        isDone: task.isDone,
        page: origin + assignmentPath(task.cooperationSlug, task.id),
      },
      stamp,
    ),
  );
  return calendarOf("PUBLISH", [...events, ...todos], { name });
}

/** As in a call: a meeting with an open part is its parts, another is itself and what of it is closed. */
function occasionsIn(meeting: FeedMeeting, origin: string, mayJoin: boolean): Occasion[] {
  const { id, heldOn, lastOn, starts, ends, place, parts, cooperationSlug, bodySlug, slug } = meeting;
  const page = origin + meetingPath(cooperationSlug, bodySlug ?? withoutBody, slug);
  const title = titleOf(meeting);
  const whole: Occasion = {
    id,
    title,
    firstDay: heldOn,
    lastDay: lastOn,
    starts,
    ends,
    place,
    page,
    link: mayJoin ? meeting.link : null,
    description: "",
  };
  const within = parts.map((part) => ({
    ...whole,
    id: part.id,
    title: messages.sv.partOf(title, part.name),
    firstDay: part.heldOn ?? heldOn,
    lastDay: null,
    ...(part.starts === null ? {} : { starts: part.starts, ends: part.ends }),
    place: part.place ?? place,
  }));
  return parts.some(({ isClosed }) => !isClosed) ? within : [whole, ...within];
}

function titleOf({ name, bodyName, cooperationName, heldOn }: FeedMeeting): string {
  const words = messages.sv;
  return words.of(name ?? bodyName ?? dayText(heldOn, "sv"), cooperationName);
}
