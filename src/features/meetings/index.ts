export { meetingName } from "./record/meeting-name.ts";
export { meetingRoutes } from "./routes.tsx";
