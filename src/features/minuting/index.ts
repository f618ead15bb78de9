export { sayConflict, sayWhere } from "./attending/by-oneself/commands.ts";
export { recordOf } from "./record/record.ts";
export { deskParts } from "./pages/desk-parts.tsx";
export { minutingRoutes } from "./routes.tsx";
export {
  type Changed,
  draftAnew,
  withFresh,
  draftOf,
  type DraftItem,
  isSeen,
  itemsUnderWay,
  peopleOf,
  type Present,
} from "./writing/queries.ts";
export { castOwnVote } from "./voting/commands.ts";
export { sides, type Sum, sumOf, votersOf } from "./voting/rules.ts";
export { openTexts, writeText } from "./texts/commands.ts";
