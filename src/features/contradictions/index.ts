export { contradictionRoutes } from "./routes.tsx";
export { enterContradictions, reopenContradiction, settleContradiction } from "./commands.ts";
export type { Code } from "./texts/codes.ts";
export {
  type Contradiction,
  contradictionsOfMeeting,
  openContradictions,
  settledContradictions,
} from "./queries.ts";
export { daysOfRegister, reconcileMeetings, type RegisterDays } from "./reconciling/commands.ts";
export { contradictionKind, contradictionSentence } from "./texts/sentence.ts";
export * from "./rules.ts";
