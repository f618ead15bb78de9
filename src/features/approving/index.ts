export { fileOf } from "./exporting/files.ts";
export { type FormatName, formats } from "./exporting/rules.ts";
export { approvingRoutes } from "./routes.tsx";
