export { browserOf } from "../../platform/web/browser.ts";
export { endSession, openSession, sessionsOf } from "./sessions/cookie.ts";
export { provedRecently } from "./sessions/rules.ts";
