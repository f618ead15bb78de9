export { consultationRoutes } from "./routes.tsx";
export { type Draft, draftAnew, draftOf } from "./drafting/draft.ts";
export { draftParts } from "./pages/draft-parts.tsx";
export { ownConsultation } from "./showing/page.tsx";
export { openDraft, writeDraft } from "./texts/commands.ts";
export { partsWrittenBy } from "./texts/queries.ts";
export { consultationPlanWork } from "./timing/commands.ts";
