export { bookIn, unbook } from "./booking/commands.ts";
export { callDueWork } from "./due/commands.ts";
export { type WaitingCall, waitingCalls } from "./due/queries.ts";
export { takeCallMail } from "./incoming/commands.ts";
export { callingDailyWork } from "./reminding/commands.ts";
export { callingRoutes } from "./routes.tsx";
export { takeLeaveOfGuests } from "./sending/guests.ts";
export { type Addresses, organizerFrom } from "./sending/organizer.ts";
