export { type Findings, find, type Hit } from "./finding/find.ts";
export { searchForm } from "./forms.ts";
export { Marked } from "./pages/marked.tsx";
export { paceSearches } from "./pacing/pace-searches.tsx";
export { holds, understood } from "./queries.ts";
export type { Understood } from "./question/understood.ts";
export { searchRoutes } from "./routes.tsx";
