export { countsOf } from "./opening/rules.ts";
export { type Opened, openByRule } from "./opening/commands.ts";
export { bodiesOf } from "./opening/queries.ts";
export { publishingPath } from "./paths.ts";
export { publishingRoutes } from "./routes.tsx";
