import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { messages } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import { isLoopback, type Settings } from "../settings.ts";

export interface Listening {
  address: string;
  close(): Promise<void>;
}

/** How long requests that are under way when Genbo stops may take to finish. */
const grace = 3000;

export function listen(
  app: Hono,
  { host, port, open }: Pick<Settings, "host" | "port" | "open">,
): Promise<Listening> {
  return new Promise((done, refused) => {
    const fetch: typeof app.fetch = (request, ...rest) =>
      open || isForThisMachine(request) ? app.fetch(request, ...rest) : misdirected();
    const server = serve({ fetch, hostname: host, port }, (info) =>
      done({ address: `http://${shownHost(host)}:${info.port}`, close: () => close(server) }),
    );
    server.once("error", (error: NodeJS.ErrnoException) => refused(refusalOf(error, host, port)));
  });
}

/** A page elsewhere can point a name of its own at 127.0.0.1 and read what answers there. Closed, Genbo answers only
 *  to this machine's own names. */
function isForThisMachine(request: Request): boolean {
  return isLoopback(new URL(request.url).hostname.replace(/^\[|\]$/g, ""));
}

/** Before any language is known, so in both. */
function misdirected(): Response {
  const said = [messages.sv, messages.en].map((words) => words.misdirected);
  return new Response(`${said.join("\n")}\n`, {
    status: 421,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

async function close(server: ReturnType<typeof serve>): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    // Browsers keep connections open long after the last page.
    if ("closeAllConnections" in server) setTimeout(() => server.closeAllConnections(), grace).unref();
  });
}

const everywhere = ["127.0.0.1", "0.0.0.0", "::", "::1"];

function shownHost(host: string): string {
  if (everywhere.includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new Refusal("port-taken", { port });
  if (error.code === "EACCES") return new Refusal("port-not-allowed", { port });
  if (error.syscall === "listen" || error.syscall === "getaddrinfo") {
    return new Refusal("host-not-here", { host, detail: error.code ?? error.message });
  }
  return error;
}
