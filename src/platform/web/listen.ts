import type { IncomingMessage } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { WebSocketServer } from "ws";
import { messages } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import { isLoopback, type Settings } from "../settings.ts";
import { socketServer } from "./socket.ts";

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
    const sockets = socketServer();
    const wanted = {
      fetch,
      hostname: host,
      port,
      websocket: { server: adapted(sockets) },
      serverOptions,
    };
    const server = serve(wanted, (info) =>
      done({ address: `http://${shownHost(host)}:${info.port}`, close: () => close(server, sockets) }),
    );
    server.once("error", (error: NodeJS.ErrnoException) => refused(refusalOf(error, host, port)));
  });
}

/** Whoever asks for another protocol than ours is answered as if he had not. */
const serverOptions = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === "websocket",
};

type Adapted = NonNullable<Parameters<typeof serve>[0]["websocket"]>["server"];

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the adapter describes what `ws` makes in a type of its own
const adapted = (sockets: WebSocketServer): Adapted => sockets as unknown as Adapted;

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

async function close(server: ReturnType<typeof serve>, sockets: WebSocketServer): Promise<void> {
  await new Promise<void>((done) => {
    for (const socket of sockets.clients) socket.terminate();
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
