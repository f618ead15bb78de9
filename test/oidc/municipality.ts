// A municipality's provider for a test file, and the browser of somebody who visits it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { SignInProvider } from "../../src/platform/sign-in-providers.ts";
import type { Lie, ProviderOrder } from "./provider.ts";

const program = fileURLToPath(new URL("provider.ts", import.meta.url));

export interface Municipality {
  settings: SignInProvider;
  lie(lie: Lie): Promise<void>;
  stop(): Promise<void>;
}

type Order = Pick<ProviderOrder, "people"> & {
  key: string;
  genbo: string;
  clockAhead?: number;
  present?: string;
};

export async function startMunicipality({
  key,
  genbo,
  people,
  clockAhead = 0,
  present,
}: Order): Promise<Municipality> {
  const order: ProviderOrder = {
    client: {
      client_id: "genbo",
      client_secret: "hemlighet som bara provet har",
      redirect_uris: [`${genbo}/logga-in/kommun/${key}/svar`],
      post_logout_redirect_uris: [`${genbo}/logga-ut`],
      // On which port a real browser finds Genbo is known later.
      application_type: present === undefined ? "web" : "native",
    },
    clockAhead,
    present: present ?? null,
    people,
  };
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const issuer = await issuerOf(child);
  return {
    settings: {
      key,
      name: "Kvarnby kommun",
      issuer,
      clientId: order.client.client_id,
      clientSecret: order.client.client_secret,
      domains: null,
    },
    async lie(lie) {
      await fetch(`${issuer}/lie`, { method: "POST", body: lie });
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function issuerOf(child: ChildProcess): Promise<string> {
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  return new Promise((done, failed) => {
    child.stdout?.once("data", (chunk: Buffer) => done(chunk.toString().trim()));
    child.once("exit", () => failed(new Error(complaints)));
  });
}

/** Somebody's browser at the provider, which remembers him. */
export function guest() {
  const cookies = new Map<string, string>();

  async function ask(address: URL, fields?: Record<string, string>): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie },
      ...(fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) }),
    });
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(name, value);
    }
    return response;
  }

  /** Follows the provider's way back to Genbo; where it asks for a person, this one comes, or breaks off. */
  async function follow(response: Response, at: URL, person: string | null): Promise<string> {
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${response.status} at ${at.pathname}: ${await response.text()}`);
    const next = new URL(location, at);
    if (next.origin !== at.origin) return next.href;
    if (next.pathname.startsWith("/person/") && person !== null) next.searchParams.set("person", person);
    return follow(await ask(next), next, person);
  }

  return {
    /** The address at which Genbo gets its answer. */
    async signIn(departure: string, person: string | null): Promise<string> {
      const address = new URL(departure);
      return follow(await ask(address), address, person);
    },
    /** Where the provider leads when it has signed him out. */
    async signOut(departure: string): Promise<string> {
      const address = new URL(departure);
      const page = await (await ask(address)).text();
      const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
      const confirmation = new URL("/session/end/confirm", address);
      return follow(await ask(confirmation, { xsrf, logout: "yes" }), confirmation, null);
    },
  };
}
