export { recordOf } from "./record/record.ts";
export { minutingRoutes } from "./routes.tsx";
export { type DraftItem, itemsUnderWay, peopleOf, type Present } from "./writing/queries.ts";
export { castOwnVote } from "./voting/commands.ts";
export { sides, sumOf, votersOf, wonBy } from "./voting/rules.ts";
export { openTexts, type Writing, writeText, type WrittenText } from "./texts/commands.ts";
export { type StoredUpdate, type Texts, textsOf, updatesSince } from "./texts/queries.ts";
