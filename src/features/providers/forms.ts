import { z } from "zod";

/** Where to go on afterwards; only a page of our own counts, which is looked after there. */
export const startForm = z.object({ till: z.string().max(2000).catch("/") });

/** What an answer must name to be recognised. */
export const answerForm = z.object({ state: z.string().min(1).max(500) });

/** What was written down when the visit began. */
export const departureFacts = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  page: z.string(),
});
export type DepartureFacts = z.infer<typeof departureFacts>;

/** Whom a provider has signed in without vouching for his address, until he has shown that he gets mail there. */
export const joinFacts = z.object({
  stage: z.literal("to-join"),
  provider: z.string(),
  issuer: z.string(),
  subject: z.string(),
  email: z.string(),
});
export type JoinFacts = z.infer<typeof joinFacts>;

/** What is kept until somebody signs out, so that the provider can be told. */
export const stayFacts = z.object({
  stage: z.literal("signed-in"),
  provider: z.string(),
  idToken: z.string(),
});
export type StayFacts = z.infer<typeof stayFacts>;
