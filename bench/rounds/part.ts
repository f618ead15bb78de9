// A round to all municipalities, from the press that opens it until it is closed: everybody answers by the link in his
// letter within one minute, and then forty change their minds at once. Genbo, the database and the mail server are
// processes of their own.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  answerRoundPath,
  newRoundPath,
  roundClosingPath,
  roundOpeningPath,
  roundRecipientsPath,
} from "../../src/features/rounds/paths.ts";
import { daysLater } from "../../src/lib/days.ts";
import { swedishTime } from "../../src/platform/clock/daily.ts";
import type { Bench } from "../bench.ts";
import type { FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median, percentile } from "../figures/statistics.ts";
import { type Desk, deskOf } from "../office/desk.ts";
import { foundOffice, type Office } from "../office/office.ts";
import { genboWith, serving } from "../surroundings/genbo.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { type Asked, foundEverybody } from "./everybody.ts";
import { type Letters, openLetters } from "./letters.ts";

const all = 290;
const minute = 60_000;
const together = 40;
const field = "hallning";

interface Place {
  readonly office: Office;
  readonly asked: readonly Asked[];
  readonly desk: Desk;
  readonly letters: Letters;
  readonly address: string;
}

/** Milliseconds. */
interface Round {
  readonly open: number;
  readonly mailed: number;
  readonly answers: readonly number[];
  readonly together: readonly number[];
  readonly close: number;
}

export async function rounds(bench: Bench): Promise<Figure[]> {
  const { scale } = bench;
  const office = await foundOffice(await bench.folder("rounds"), { secretariat: 1, members: 1 });
  const asked = await foundEverybody(office, Math.min(all, scale.documents));
  const letters = await openLetters();
  const settings = { SMTP_URL: letters.url, MAIL_FROM: "Genbo <genbo@almarken.example>" };
  const server = await serving(genboWith(settings, office.dataFolder, "start"));
  try {
    const [secretary] = office.secretariat;
    const { address } = server;
    const place = { office, asked, letters, address, desk: deskOf(secretary, address) };
    bench.say(`asking ${asked.length} municipalities, who answer within a minute`);
    const { values, foreign } = await measureQuietly({ ...scale, rounds: Math.min(2, scale.rounds) }, () =>
      holdRound(place),
    );
    const note = busyNote(foreign);
    const seen = (name: FigureName, of: (one: Round) => number) =>
      figure(name, median(values.map(of)), { samples: values.map(of), note });
    const p95 = (name: FigureName, of: (one: Round) => readonly number[]) =>
      figure(name, median(values.map((one) => percentile(of(one), 95))), {
        samples: values.flatMap(of),
        note,
      });
    return [
      seen("rounds.open", ({ open }) => open),
      seen("rounds.mailed", ({ mailed }) => mailed / 1000),
      p95("rounds.answer", ({ answers }) => answers),
      p95("rounds.together", ({ together: those }) => those),
      seen("rounds.close", ({ close }) => close),
    ];
  } finally {
    await server.stop();
    await letters.stop();
  }
}

async function holdRound({ office, asked, desk, letters, address }: Place): Promise<Round> {
  const round = await madeRound(office, asked, desk);
  const began = performance.now();
  await desk.send(roundOpeningPath(round), {});
  const open = performance.now() - began;
  const { secrets, at } = await letters.take(asked.length);
  const links = secrets.map((secret) => address + answerRoundPath(secret));
  const answers = await Promise.all(
    links.map(async (link, number) => {
      await pause((number * minute) / all);
      return answer(link, "agree");
    }),
  );
  const crowd = await Promise.all(links.slice(0, together).map((link) => answer(link, "against")));
  const summa = await revisionOf(address + round, office);
  const closing = performance.now();
  await desk.send(roundClosingPath(round), { summa });
  return {
    open,
    mailed: at - began,
    answers,
    together: crowd,
    close: performance.now() - closing,
  };
}

type RoundAddress = Parameters<typeof roundOpeningPath>[0];

/** By the forms of its pages. */
async function madeRound({ slug, body }: Office, asked: readonly Asked[], desk: Desk): Promise<RoundAddress> {
  const form = await desk.send(newRoundPath(slug), {
    nytt: randomUUID(),
    slag: "anchoring",
    fraga: "Ska kommunerna ha ett gemensamt e-arkiv?",
    bakgrund: "Arkivet delas av alla, och var och en betalar efter sin storlek.",
    organ: body.id,
    fragar: "municipalities",
    sista: daysLater(swedishTime(new Date()).day, 14),
    svaren: "at-once",
    krets: "cooperation",
    "falt-0-slag": "stance",
    "falt-0-id": field,
    "falt-0-etikett": "Står kommunen bakom förslaget?",
  });
  const [, number = ""] = /\/rundor\/(\d+)\//.exec(form) ?? [];
  const round: RoundAddress = `/${slug}/rundor/${number}`;
  const rows = asked.flatMap(({ organisationId, director, email }) => [
    [`med-${organisationId}`, "ja"],
    [`namn-${organisationId}-0`, director],
    [`epost-${organisationId}-0`, email],
  ]);
  await desk.send(roundRecipientsPath(round), Object.fromEntries(rows));
  return round;
}

/** How long until it was acknowledged. */
async function answer(link: string, stance: "agree" | "against"): Promise<number> {
  const body = new URLSearchParams({ nytt: randomUUID(), [`svar.${field}`]: stance });
  const began = performance.now();
  const response = await fetch(link, { method: "POST", body, redirect: "manual" });
  if (response.status !== 303) throw new Error(`an answer is met with ${response.status}`);
  return performance.now() - began;
}

/** What the form that closes it was made upon. */
async function revisionOf(page: string, { secretariat }: Office): Promise<string> {
  const response = await fetch(page, { headers: { cookie: secretariat[0].cookie } });
  const [, revision = ""] = /name="summa" value="([^"]*)"/.exec(await response.text()) ?? [];
  return revision;
}
