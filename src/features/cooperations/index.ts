export { officeAt, officeWith } from "./office/office.ts";
export { CooperationPage } from "./pages/cooperation-page.tsx";
export { cooperationPath } from "./paths.ts";
export { type Cooperation, cooperationBySlug, cooperationOf } from "./queries.ts";
export { cooperationRoutes } from "./routes.tsx";
