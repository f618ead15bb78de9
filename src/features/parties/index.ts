export { partyRoutes } from "./routes.tsx";
export { enterParties, mergeParties, mergePartiesIn, undoMerge, undoMergeIn } from "./commands.ts";
export { partiesMeant, type Wanted } from "./queries.ts";
export * from "./rules.ts";
