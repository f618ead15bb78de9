export { partyRoutes } from "./routes.tsx";
export { enterParties, forgetSpellings } from "./commands.ts";
export { enterMembers } from "./members/commands.ts";
export { partiesMeant, type Wanted } from "./queries.ts";
export * from "./rules.ts";
export { refreshRegister, refreshTouched } from "./suggesting/commands.ts";
export { touchParties } from "./touching/commands.ts";
