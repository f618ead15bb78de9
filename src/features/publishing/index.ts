export { countsOf } from "./opening/rules.ts";
export { type Opened, openByRule } from "./opening/commands.ts";
export { bodiesOf } from "./opening/queries.ts";
export { publishingPath } from "./paths.ts";
export { publishingRoutes } from "./routes.tsx";
export { partRulingForm } from "./forms.ts";
export { ReachForm } from "./pages/reach-form.tsx";
export { closedTo, rulePart } from "./visibility/commands.ts";
export { type Person, personsKnownToName, ruledMeetingAt } from "./visibility/queries.ts";
