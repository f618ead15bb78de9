export { enterContradictions } from "./commands.ts";
export { Witnesses } from "./pages/witnesses.tsx";
export { contradictionsOfMeeting } from "./queries.ts";
export { daysOfRegister, reconcileMeetings, type RegisterDays } from "./reconciling/commands.ts";
export { contradictionRoutes } from "./routes.tsx";
export { contradictionsIn } from "./rules.ts";
export { contradictSpellings } from "./spellings/commands.ts";
export { contradictionSentence } from "./texts/sentence.ts";
export { replaceFoundWithin } from "./within-minutes/commands.ts";
