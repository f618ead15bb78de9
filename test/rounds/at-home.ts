// A question that a director has got, and can take home by his link to two colleagues.
import { beforeEach } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { freshDb } from "../db.ts";
import { clockAt, newBrowser } from "../signing-in.ts";
import { linkOf, roundToAnswer } from "./round-to-answer.ts";

export const anna = { namn: "Anna Ek", epost: "anna.ek@vikby.example" };
export const ola = { namn: "Ola Ås", epost: "ola.as@vikby.example" };

/** What asks them both. */
export function both(): FormData {
  const fields = new FormData();
  for (const { namn, epost } of [anna, ola]) {
    fields.append("namn", namn);
    fields.append("epost", epost);
  }
  fields.append("ord", "Vad tror ni?");
  return fields;
}

const stanceAndWords: RoundForm = [
  { id: "stallning", label: "Kan ni ställa er bakom förslaget?", kind: "stance" },
  { id: "varfor", label: "Vad betyder det för er?", kind: "text", isLong: true },
];

/** For the tests of one file. */
export function directorsPhone() {
  const { db } = freshDb();
  const clock = clockAt("2026-11-23T13:05:00Z");
  const publicUrl = "https://genbo.example";
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, publicUrl });
  beforeEach(() => clock.set("2026-11-23T13:05:00Z"));

  async function atHome(form = stanceAndWords) {
    const round = await roundToAnswer(db, { form });
    await db.deleteFrom("mails").execute();
    return { ...round, link: await linkOf(db, round.answererId), phone: newBrowser(app) };
  }

  const mailsTo = (recipient: string) =>
    db.selectFrom("mails").selectAll().where("recipient", "=", recipient).orderBy("created_at").execute();

  /** Of the last mail to somebody. */
  async function linkTo(recipient: string, at: "fraga" | "runda" = "fraga"): Promise<string> {
    const text = (await mailsTo(recipient)).at(-1)?.text ?? "";
    return new RegExp(`/${at}/[\\w-]+`).exec(text)?.[0] ?? "";
  }
  return { db, clock, app, atHome, mailsTo, linkTo };
}
