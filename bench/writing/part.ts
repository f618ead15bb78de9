// How fast minutes are written, each kind by the clock: one paper after another, as they are asked for on a page. The
// typesetter is a process of its own, so its time is the wall's.
import {
  callPaper,
  minutesPaper,
  type Paper,
  paperDocx,
  paperHtml,
  paperPdf,
} from "../../src/features/minutes/index.ts";
import type { Bench } from "../bench.ts";
import { generatedMinutes } from "../cooperation/imported.ts";
import { type FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { agendaOf } from "./agenda.ts";

type Write = (paper: Paper) => Promise<Uint8Array>;

const mostPapers = 40;

export async function writing(bench: Bench): Promise<Figure[]> {
  const { scale } = bench;
  const documents = generatedMinutes(Math.min(mostPapers, scale.documents), scale.itemsADocument);
  const minutes = documents.map(({ record }) => minutesPaper(record));
  const calls = documents.map(({ record }) => callPaper(agendaOf(record)));
  const kinds: [FigureName, readonly Paper[], Write][] = [
    ["writing.pdf", minutes, (paper) => paperPdf(paper)],
    ["writing.archive", minutes, (paper) => paperPdf(paper, null, "a-2a")],
    ["writing.call", calls, (paper) => paperPdf(paper)],
    ["writing.docx", minutes, (paper) => paperDocx(paper)],
    ["writing.html", minutes, async (paper) => Buffer.from(paperHtml(paper))],
  ];
  const figures: Figure[] = [];
  for (const [name, papers, write] of kinds) {
    bench.say(`${name}: ${papers.length} papers of ${scale.itemsADocument} items`);
    await each(papers.slice(0, 5), write);
    const { values, foreign } = await measureQuietly(scale, () => each(papers, write));
    const speeds = values.map((seconds) => papers.length / seconds);
    figures.push(figure(name, median(speeds), { samples: speeds, note: busyNote(foreign) }));
  }
  return figures;
}

/** Seconds. */
async function each(papers: readonly Paper[], write: Write): Promise<number> {
  const begun = performance.now();
  for (const paper of papers) {
    const bytes = await write(paper);
    if (bytes.length === 0) throw new Error(`${paper.name} was written as nothing`);
  }
  return (performance.now() - begun) / 1000;
}
