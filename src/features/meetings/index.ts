export { meetingName } from "./record/meeting-name.ts";
export { meetingRoutes } from "./routes.tsx";
export {
  type MeetingChange,
  moveMeeting,
  type NewMeeting,
  planMeeting,
  settle,
  takeStep,
  takeStepBack,
} from "./running/commands.ts";
export { changeOf, deskMeetingAt, meetingAt } from "./running/desk.ts";
export {
  type MeetingAddress,
  type MeetingPart,
  partsOfMeeting,
  type RunMeeting,
  runMeetingAt,
  runMeetingById,
} from "./running/queries.ts";
export { areMinutesOpen, isAgendaOpen, nextSteps, type Progress, type Step } from "./running/rules.ts";
