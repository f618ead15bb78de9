import { z } from "zod";

const text = z.string().max(20_000);

/** What the browser says of a key that it has just made. */
const newKey = z.object({
  id: text.min(1),
  rawId: text,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(50)).max(10).catch([]),
  }),
  clientExtensionResults: z.unknown().transform(() => ({})),
});
export type NewKey = z.infer<typeof newKey>;

/** What the browser says with a key that it has. */
const proof = z.object({
  id: text.min(1),
  rawId: text,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    /** Told by every key that is found without a name being typed. */
    userHandle: text.min(1),
  }),
  clientExtensionResults: z.unknown().transform(() => ({})),
});
export type Proof = z.infer<typeof proof>;

/** JSON as the page's script puts it in its form; nothing where there is no script. */
const asJson = z
  .string()
  .catch("")
  .transform((json, said) => {
    try {
      const told: unknown = JSON.parse(json);
      return told;
    } catch {
      said.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  });

export const nameField = z
  .string()
  .transform((name) => name.replaceAll("\0", "").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1).max(60));

export const newKeyForm = z.object({ svar: asJson.pipe(newKey) });
export const proofForm = z.object({ svar: asJson.pipe(proof) });
export const nameForm = z.object({ namn: nameField });
export const onwardForm = z.object({ till: z.string().max(2000).catch("/") });

const clientData = z.object({ challenge: z.string().min(1).max(500) });

/** Which challenge an answer is to. */
export function challengeIn({ response }: Proof | NewKey): string | undefined {
  const json = Buffer.from(response.clientDataJSON, "base64url").toString();
  return asJson.pipe(clientData).safeParse(json).data?.challenge;
}
