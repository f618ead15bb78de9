// The municipalities' own sign-in (OpenID Connect), as the file named by OIDC_PROVIDERS tells.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

export interface SignInProvider {
  /** In addresses: "kvarnby". */
  key: string;
  /** On buttons: "Kvarnby kommun". */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whose addresses of mail it may speak for; null is anybody's. */
  domains: readonly string[] | null;
}

/** What can't be guessed in a lifetime of asking. */
const shortestSecret = 16;

const issuer = z.string().refine(isSafeAddress, "https:// (http:// only on this machine)");
const entry = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a-z, 0-9, -"),
    name: z.string().trim().min(1),
    issuer,
    clientId: z.string().min(1),
    clientSecret: z.string().optional(),
    clientSecretFile: z.string().min(1).optional(),
    domains: z.array(z.string().trim().toLowerCase().min(1)).min(1).optional(),
  })
  .refine((each) => (each.clientSecret === undefined) !== (each.clientSecretFile === undefined), {
    message: "one of clientSecret and clientSecretFile",
  });
const entries = z.array(entry).superRefine((all, said) => {
  for (const [at, { key }] of all.entries()) {
    if (all.findIndex((each) => each.key === key) === at) continue;
    said.addIssue({ code: "custom", path: [at, "key"], message: `${key} twice` });
  }
});

export function readSignInProviders(file: string | null): SignInProvider[] {
  if (file === null) return [];
  const told = entries.safeParse(jsonIn(file));
  if (!told.success) throw new Refusal("providers-malformed", { file, detail: firstFault(told.error) });
  return told.data.map(({ clientSecret, clientSecretFile, domains, ...rest }) => {
    const secret = clientSecret ?? secretIn(resolve(dirname(file), clientSecretFile ?? ""));
    if (secret.length < shortestSecret) {
      throw new Refusal("provider-secret-weak", { file, key: rest.key, shortest: shortestSecret });
    }
    return { ...rest, clientSecret: secret, domains: domains ?? null };
  });
}

function jsonIn(file: string): unknown {
  const text = textIn(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("providers-malformed", { file, detail: "JSON" });
  }
}

const secretIn = (file: string): string => textIn(file).trim();

function textIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal("providers-unreadable", {
      file,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && thisMachine.includes(url.hostname));
}

/** Where, and what is asked for there: "0.issuer: https://…". */
function firstFault({ issues: [first] }: z.ZodError): string {
  if (first === undefined) return "";
  return [first.path.join("."), first.message].filter(Boolean).join(": ");
}
