import { type Context, Hono } from "hono";

export interface Surroundings {
  /** Where links in mail lead. */
  readonly originOf: (c: Context) => string;
  /** Where the reply of one who answers is to be sent, by his id. */
  readonly replyToOf: (answererId: string) => string;
}

/** Whoever comes later stands before what would take its address for its own: `/rundor/ny` before `/rundor/:number`. */
export function roundRoutes() {
  return new Hono();
}
