import type { Paper } from "../../../minutes/index.ts";

export type Section = Paper["sections"][number];
export type Block = Section["blocks"][number];
