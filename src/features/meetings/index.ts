export { meetingName } from "./record/meeting-name.ts";
export { SourcePane } from "./pages/source-pane.tsx";
export { decideBetween, takeBackBetween } from "./between/commands.ts";
export { meetingRoutes } from "./routes.tsx";
export {
  type MeetingChange,
  moveMeeting,
  planMeeting,
  settle,
  settleSights,
  takeStep,
  takeStepBack,
} from "./running/commands.ts";
export { changeOf, deskMeetingAt, meetingAt } from "./running/desk.ts";
export {
  callDueOn,
  deskSeen,
  type MeetingPart,
  partsOfMeeting,
  type RunMeeting,
  runMeetingById,
} from "./running/queries.ts";
export { isOfBody, isRoomSeen } from "./running/room/queries.ts";
export { areMinutesOpen, isAgendaOpen, isCallLate, nextSteps } from "./running/rules.ts";
