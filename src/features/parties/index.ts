export { partyRoutes } from "./routes.tsx";
export { enterParties, refreshRegister } from "./commands.ts";
export { partiesMeant, type Wanted } from "./queries.ts";
export * from "./rules.ts";
