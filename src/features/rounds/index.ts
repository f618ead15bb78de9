export { takeRoundMail } from "./incoming/commands.ts";
export { roundRoutes } from "./routes.tsx";
