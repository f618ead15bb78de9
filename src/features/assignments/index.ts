export { meetingMoved } from "./course/commands.ts";
export { holdingOn } from "./holding/queries.ts";
export { moveOn, tellReported } from "./meetings/commands.ts";
export { assignmentDailyWork } from "./mondays/commands.ts";
export { assignmentsOf } from "./own/queries.ts";
export { AssignmentCards } from "./pages/assignment-card.tsx";
export { cameOfItem } from "./story/queries.ts";
export { watchesDueAt } from "./returning/queries.ts";
export { assignmentRoutes } from "./routes.tsx";
