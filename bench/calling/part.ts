// A call with papers, from the press on the page until a mail server has what goes to each: Genbo, the database and the
// mail server are processes of their own.
import { callPath } from "../../src/features/calling/paths.ts";
import { daysLater } from "../../src/lib/days.ts";
import type { Bench } from "../bench.ts";
import type { FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { type Desk, deskOf } from "../office/desk.ts";
import { foundOffice, type Office } from "../office/office.ts";
import { putPapers } from "../office/papers.ts";
import { type PlannedMeeting, planMeeting } from "../office/planned.ts";
import { genboWith, serving } from "../surroundings/genbo.ts";
import { highestMemory } from "../surroundings/processes.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";

const members = 12;
const mostPapers = 40;
const paperBytes = 200_000;
const firstDay = "2030-01-08";

interface Call {
  /** Milliseconds until the press has its answer, and until everybody's mail is with the mail server. */
  readonly press: number;
  readonly whole: number;
  readonly mailsASecond: number;
  readonly bytesAMail: number;
}

export async function calling(bench: Bench): Promise<Figure[]> {
  const { scale } = bench;
  const office = await foundOffice(await bench.folder("calling"), { secretariat: 1, members });
  const pile = { papers: Math.min(mostPapers, scale.documents), bytes: paperBytes };
  const mailbox = await openMailbox();
  const settings = { SMTP_URL: mailbox.url, MAIL_FROM: "Genbo <genbo@almarken.example>" };
  const server = await serving(genboWith(settings, office.dataFolder, "start"));
  try {
    const [secretary] = office.secretariat;
    const desk = deskOf(secretary, server.address);
    let called = 0;
    const callNext = async () => {
      const day = daysLater(firstDay, 7 * called++);
      const meeting = await planMeeting(office, desk, { day, items: scale.itemsADocument });
      await putPapers(office, desk, meeting, pile);
      return call(office, desk, meeting, mailbox);
    };
    bench.say(`calling ${members} members with ${pile.papers} papers of ${paperBytes / 1000} KB`);
    const memory = highestMemory(server.pid);
    await callNext();
    const { values: calls, foreign } = await measureQuietly(scale, callNext);
    const most = memory.stop();
    const size = `${((calls[0]?.bytesAMail ?? 0) / 1e6).toFixed(1)} MB a mail`;
    const note = [size, busyNote(foreign)].filter((each) => each !== "").join("; ");
    const seen = (name: FigureName, of: (one: Call) => number) =>
      figure(name, median(calls.map(of)), { samples: calls.map(of), note });
    return [
      seen("calling.press", ({ press }) => press),
      seen("calling.whole", ({ whole }) => whole / 1000),
      seen("calling.mails", ({ mailsASecond }) => mailsASecond),
      ...(most === null ? [] : [figure("calling.memory", most, { note })]),
    ];
  } finally {
    await server.stop();
    await mailbox.stop();
  }
}

async function call(
  { slug, body }: Office,
  desk: Desk,
  { day }: PlannedMeeting,
  mailbox: Mailbox,
): Promise<Call> {
  const began = performance.now();
  await desk.send(callPath(slug, body.slug, day), { ord: "Välkomna." });
  const answered = performance.now();
  const mails = await mailbox.take(members);
  const [first, last] = [mails.at(0)?.at ?? NaN, mails.at(-1)?.at ?? NaN];
  return {
    press: answered - began,
    whole: last - began,
    mailsASecond: (members - 1) / ((last - first) / 1000),
    bytesAMail: mails[0]?.bytes ?? 0,
  };
}
