export {
  enterContradictions,
  reopenContradiction,
  replaceFoundAcross,
  settleContradiction,
} from "./commands.ts";
export * from "./rules.ts";
