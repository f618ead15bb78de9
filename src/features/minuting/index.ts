export { sayConflict, sayWhere } from "./attending/by-oneself.ts";
export { recordOf } from "./record/record.ts";
export { type Desk, deskParts } from "./pages/desk-parts.tsx";
export { minutingRoutes } from "./routes.tsx";
export {
  draftAnew,
  draftOf,
  type DraftItem,
  isSeen,
  itemsUnderWay,
  peopleOf,
  type Present,
} from "./writing/queries.ts";
export { castOwnVote } from "./voting/commands.ts";
export { sides, type Sum, sumOf, votersOf, wonBy } from "./voting/rules.ts";
export { openTexts, type Writing, writeText, type WrittenText } from "./texts/commands.ts";
export { type StoredUpdate, type Texts, textsOf, updatesSince } from "./texts/queries.ts";
