// A WebSocket of one browser, behind the middleware that every request passes.
import { upgradeWebSocket } from "@hono/node-server";
import type { Context } from "hono";
import { WebSocket, WebSocketServer } from "ws";

export interface Socket {
  send(text: string): void;
  close(code: number): void;
}

export interface Talk {
  readonly opened: (socket: Socket) => void;
  readonly said: (text: string) => void;
  readonly closed: () => void;
}

/** The longest that a browser may say at once, in bytes. */
const longestFrame = 512 * 1024;
/** What a browser has not taken by then it never will; it comes back and asks for what it lacks. */
const mostUnsent = 4 * 1024 * 1024;
/** How often a browser shows that it is there, in milliseconds. */
const betweenSigns = 10_000;
/** How long one that is told to go may take. */
const grace = 1000;

export function startTalk(c: Context, talk: Talk): Promise<Response> {
  return upgradeWebSocket(c, {
    onOpen: (_, { raw }) => {
      if (raw instanceof WebSocket) talk.opened(socketOf(raw));
    },
    onMessage: ({ data }) => talk.said(typeof data === "string" ? data : ""),
    onClose: () => talk.closed(),
  });
}

const socketOf = (raw: WebSocket): Socket => ({
  send(text) {
    if (raw.bufferedAmount > mostUnsent) raw.terminate();
    else raw.send(text);
  },
  close(code) {
    raw.close(code);
    setTimeout(() => raw.terminate(), grace).unref();
  },
});

/** Those who are connected; one that is gone without a word is noticed by its silence. */
export function socketServer(): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: longestFrame, clientTracking: true });
  const silent = new WeakSet<WebSocket>();
  server.on("connection", (socket) => {
    socket.on("pong", () => silent.delete(socket));
    // Told by its closing.
    socket.on("error", () => undefined);
  });
  const round = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) socket.terminate();
      else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, betweenSigns).unref();
  server.on("close", () => clearInterval(round));
  return server;
}
