export { meetingName } from "./meeting-name.ts";
export { meetingRoutes } from "./routes.tsx";
