export { partyRoutes } from "./routes.tsx";
export { enterParties } from "./commands.ts";
export { enterMembers } from "./members/commands.ts";
export { partiesMeant, type Wanted } from "./queries.ts";
export * from "./rules.ts";
export { refreshRegister } from "./suggesting/commands.ts";
