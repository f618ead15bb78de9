export { recordOf } from "./record/record.ts";
