// Genbo on the day when the minutes are finished, and the secretary who has signed in.
import { createApp } from "../../src/app.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";
import { finishedMinutes, mailsOf, secretary } from "./finished-minutes.ts";

const day = "2026-11-16T09:00:00Z";

export type AtDesk = Awaited<ReturnType<typeof atDesk>>;

export async function atDesk(db: Db) {
  const clock = clockAt(day);
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
  const minutes = await finishedMinutes(db);
  const round = `${minutes.address}/synpunkter`;
  const adjusting = `${minutes.address}/justering`;
  const visitorWith = async (email: string) => {
    const visitor = newBrowser(app);
    await signIn(db, visitor, email);
    return visitor;
  };
  const desk = await visitorWith(secretary.email);
  const openRound = () => desk.post(`${round}/oppning`, { ...byDesk, sista: "2026-11-23" });
  /** Whoever has not signed in. */
  const nobody = newBrowser(app);
  return { app, clock, minutes, round, adjusting, desk, nobody, visitorWith, openRound };
}

export const byDesk = { [madeFor]: secretary.id };

export const linkIn = (text: string | undefined) =>
  URL.parse(/https?:\/\/\S+/.exec(text ?? "")?.[0] ?? "")?.pathname ?? "";

/** The path of the link that somebody got. */
export const linkTo = async (db: Db, kind: string, email: string) =>
  linkIn((await mailsOf(db, kind)).find(({ recipient }) => recipient === email)?.text);
