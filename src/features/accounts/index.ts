export { openSession, sessionsOf } from "./sessions/cookie.ts";
export { provedRecently } from "./sessions/rules.ts";
export { accountRoutes } from "./routes.tsx";
export { firstAdministratorLink } from "./start/commands.ts";
export { MadeFor } from "./guard/made-for.tsx";
export { ownForm, provedLately, signedIn } from "./guard/own-form.tsx";
