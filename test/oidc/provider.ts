// A municipality's own sign-in, in a process of its own: a real OpenID provider with a clock that may be wrong, people
// who sign in without a password, and the lies that it is told to tell.
import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { Provider } from "oidc-provider";

/** What a test tells it, as JSON. */
export interface ProviderOrder {
  client: {
    client_id: string;
    client_secret: string;
    redirect_uris: string[];
    post_logout_redirect_uris: string[];
    /** "native" may come back to any port of this machine. */
    application_type: "web" | "native";
  };
  /** In seconds, before what others have. */
  clockAhead: number;
  /** Who is at the keyboard; where nobody is, the test names somebody or breaks off. */
  present: string | null;
  people: Record<string, { email?: string; email_verified?: boolean }>;
}

/** "signature", "audience" and "nonce" are of the ID token, "issuer" of what it tells of itself. */
export type Lie = "signature" | "audience" | "nonce" | "issuer" | "slow" | "none";

const order: ProviderOrder = JSON.parse(process.argv[2] ?? "");
const rightNow = Date.now;
Date.now = () => rightNow() + order.clockAhead * 1000;

let lie: Lie = "none";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const server = createServer();
await new Promise<void>((done) => {
  server.listen(0, "127.0.0.1", done);
});
const address = server.address();
if (address === null || typeof address === "string") throw new Error("no port");
const issuer = `http://localhost:${address.port}`;

const provider = new Provider(issuer, {
  clients: [order.client],
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "nyckel", use: "sig", alg: "RS256" }] },
  claims: { email: ["email", "email_verified"] },
  cookies: { keys: ["only in tests"] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true, logoutSource: confirmAtOnce },
  },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/person/${uid}` },
  findAccount: (_: unknown, sub: string) => ({
    accountId: sub,
    claims: () => ({ sub, ...order.people[sub] }),
  }),
  async loadExistingGrant(ctx: { oidc: { session: { accountId: string }; client: { clientId: string } } }) {
    const { session, client } = ctx.oidc;
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope("openid email");
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  await next();
  if (lie === "slow" && ctx.oidc?.route === "token") await new Promise((done) => setTimeout(done, 3000));
  if (lie === "issuer" && ctx.path.endsWith("/openid-configuration")) {
    Object.assign(ctx.body ?? {}, { issuer: "http://localhost:1" });
  }
  const { body } = ctx;
  if (typeof body !== "object" || body === null || !("id_token" in body)) return;
  Object.assign(body, { id_token: lied(String(body.id_token)) });
});

server.on("request", (request, response) => {
  const url = new URL(request.url ?? "", issuer);
  if (url.pathname === "/lie") {
    void listen(request, response);
  } else if (url.pathname.startsWith("/person/")) {
    const person = url.searchParams.get("person") ?? order.present;
    const result =
      person === null
        ? { error: "access_denied", error_description: "avbruten" }
        : { login: { accountId: person }, consent: {} };
    void provider.interactionFinished(request, response, result);
  } else {
    provider.callback()(request, response);
  }
});
process.stdout.write(`${issuer}\n`);
process.once("disconnect", () => process.exit());

async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
  lie = lieNamed(await text(request));
  response.end();
}

function lieNamed(said: string): Lie {
  const lies: readonly Lie[] = ["signature", "audience", "nonce", "issuer", "slow"];
  return lies.find((each) => each === said) ?? "none";
}

/** The ID token as it is, or as somebody who wants in wishes it were. */
function lied(token: string): string {
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (lie === "signature") return signed(head, changed(claims, { sub: "annan" }), signature);
  if (lie === "audience") return signed(head, changed(claims, { aud: "annan-klient" }));
  if (lie === "nonce") return signed(head, changed(claims, { nonce: "gammal" }));
  return token;
}

const changed = (claims: string, by: object): string =>
  Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(claims, "base64url").toString()), ...by })).toString(
    "base64url",
  );

function signed(head: string, claims: string, signature?: string): string {
  const made =
    signature ?? createSign("RSA-SHA256").update(`${head}.${claims}`).sign(privateKey, "base64url");
  return `${head}.${claims}.${made}`;
}

/** Nobody is there to press its button. */
function confirmAtOnce(ctx: { body: string }, form: string): void {
  ctx.body = form;
}
