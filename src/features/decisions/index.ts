export { OutcomeTag } from "./pages/outcome-tag.tsx";
export { decisionRoutes } from "./routes.tsx";
