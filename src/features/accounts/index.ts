export { openSession, sessionsOf } from "./sessions/cookie.ts";
export { sessionsOfAccount } from "./sessions/queries.ts";
export { provedRecently } from "./sessions/rules.ts";
export { accountRoutes } from "./routes.tsx";
export { noteRefusals } from "./refused/note-refusals.ts";
export { firstAdministratorLink } from "./start/commands.ts";
export { MadeFor } from "./guard/made-for.tsx";
export { ownForm, provedLately, signedIn } from "./guard/own-form.tsx";
