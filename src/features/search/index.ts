export { Marked } from "./pages/marked.tsx";
export { headline, holds } from "./queries.ts";
export { searchRoutes } from "./routes.tsx";
