// An app with a round that Vikby is asked, and a phone that has the link.
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { freshDb } from "../db.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";
import { linkOf, roundToAnswer } from "./round-to-answer.ts";

export const figures: RoundForm = [
  {
    id: "tal",
    label: "Kostnader",
    kind: "numbers",
    rows: [
      { id: "arkiv", label: "Arkiv", unit: "tkr", year: 2025 },
      { id: "antal", label: "Anställda", unit: "st", year: null },
    ],
  },
  { id: "namn", label: "Kontaktperson", kind: "names", role: "member", bodyId: null, most: 1 },
  { id: "fil", label: "Budget", kind: "file" },
];

/** For the tests of one file. */
export function answeringApp() {
  const { db } = freshDb();
  const clock = clockAt("2026-11-23T13:05:00Z");
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });

  async function onPhone(about: Parameters<typeof roundToAnswer>[1] = {}) {
    clock.set("2026-11-23T13:05:00Z");
    const round = await roundToAnswer(db, about);
    return { ...round, link: await linkOf(db, round.answererId), phone: newBrowser(app) };
  }

  async function signedIn(email: string) {
    const visitor = newBrowser(app);
    await signIn(db, visitor, email);
    return visitor;
  }
  return { db, clock, app, onPhone, signedIn };
}

/** A form with a file in it. */
export function filled(fields: Record<string, string>, file?: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== undefined) form.set("fil.fil", file);
  return form;
}
