export { actOnAssignment, type Doer, type Doing, meetingMoved, undoAct } from "./course/commands.ts";
export { holdingOn } from "./holding/queries.ts";
export { assignmentDailyWork } from "./mondays/commands.ts";
export { AssignmentCards } from "./pages/assignment-card.tsx";
export { cameOfItem } from "./story/queries.ts";
export { type Watch, watchesDueAt } from "./returning/queries.ts";
export { assignmentRoutes } from "./routes.tsx";
