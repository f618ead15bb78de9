// A Genbo that listens, as one process of several on one database, and browsers that follow a meeting there.
import type pg from "pg";
import { WebSocket } from "ws";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { openRooms } from "../../src/features/room/index.ts";
import type { FromBrowser, FromRoom, View } from "../../src/features/room/live/protocol.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { listen } from "../../src/platform/web/listen.ts";
import { newBrowser, signIn } from "../signing-in.ts";

export type Process = Awaited<ReturnType<typeof processOf>>;
export type Follower = Awaited<ReturnType<typeof follow>>;

export async function processOf(db: Db, connection: pg.PoolConfig, now: () => Date) {
  const rooms = openRooms(connection, now);
  const app = createApp(db, { sessions: sessionsOf(db, now), now, rooms });
  const web = await listen(app, { host: "127.0.0.1", port: 0, open: false });
  return {
    app,
    db,
    address: web.address,
    async stop() {
      await rooms.stop();
      await web.close();
    },
  };
}

/** The cookie of somebody who has signed in. */
export async function cookieOf({ app, db }: Process, email: string): Promise<string> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
}

interface Where {
  readonly path: string;
  readonly view: View;
  readonly cookie: string;
  readonly origin?: string;
  /** Says nothing, not even hello. */
  readonly isSilent?: boolean;
}

/** A browser in the room that has said hello and is whole, unless it was turned away. */
export async function follow(
  { address }: Process,
  { path, view, cookie, origin = address, isSilent = false }: Where,
) {
  const url = `${address.replace("http", "ws")}${path}?vy=${view}`;
  const socket = new WebSocket(url, { headers: { cookie }, origin });
  const frames: FromRoom[] = [];
  let closedWith: number | null = null;
  const waiting = new Set<() => void>();
  const happened = () => {
    for (const look of waiting) look();
  };
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") frames.push(JSON.parse(data));
    happened();
  });
  socket.on("close", (code) => {
    closedWith = code;
    happened();
  });

  /** Done when it is so; fails when it has not come to that in time. */
  function until<Found>(look: () => Found | undefined | false): Promise<Found> {
    return new Promise((done, failed) => {
      const late = setTimeout(
        () => failed(new Error(`It never came: ${JSON.stringify(frames).slice(-2000)}`)),
        20_000,
      );
      const see = () => {
        const found = look();
        if (found === undefined || found === false) return;
        clearTimeout(late);
        waiting.delete(see);
        done(found);
      };
      waiting.add(see);
      see();
    });
  }

  const say = (message: FromBrowser) => socket.send(JSON.stringify(message));
  const hello = (texts: Record<string, string> = {}, parts: Record<string, string> = {}) =>
    say({ kind: "hello", texts, parts });
  await new Promise<void>((done, failed) => {
    socket.once("open", () => done());
    socket.once("error", failed);
  });
  if (!isSilent) hello();
  if (!isSilent) await until(() => closedWith !== null || frames.some(({ kind }) => kind === "whole"));

  return {
    frames,
    say,
    hello,
    until,
    /** The first frame of a kind that is as asked for. */
    frame: <Kind extends FromRoom["kind"]>(
      kind: Kind,
      isIt: (frame: Extract<FromRoom, { kind: Kind }>) => boolean = () => true,
    ) =>
      until(() =>
        frames.find((each): each is Extract<FromRoom, { kind: Kind }> => isOf(each, kind) && isIt(each)),
      ),
    /** Everything that it was sent, as it came. */
    told: () => JSON.stringify(frames),
    forget: () => void frames.splice(0),
    closed: () => until(() => closedWith ?? undefined),
    leave: () => socket.terminate(),
  };
}

const isOf = <Kind extends FromRoom["kind"]>(
  frame: FromRoom,
  kind: Kind,
): frame is Extract<FromRoom, { kind: Kind }> => frame.kind === kind;
