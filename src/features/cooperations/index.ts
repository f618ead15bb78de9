export { CooperationPage, type SectionName } from "./cooperation-page.tsx";
export { type Cooperation, cooperationBySlug } from "./queries.ts";
export { cooperationRoutes } from "./routes.tsx";
