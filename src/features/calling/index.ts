export { takeMail } from "./incoming/commands.ts";
export { callingDailyWork } from "./reminding/commands.ts";
export { callingRoutes } from "./routes.tsx";
export { type Addresses, organizerFrom } from "./sending/organizer.ts";
