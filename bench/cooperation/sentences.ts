// What minutes say: titles, talk, inputs, clauses and tasks, in sentences with gaps for words.
import { municipalities } from "../../src/lib/municipalities/municipalities.ts";
import type { Dice } from "./chance.ts";
import { beginnings, endings, middles, type Noun, surnames } from "./vocabulary.ts";

type Sentence = (words: Gaps) => string;

/** What fills the gaps, drawn anew for each sentence. */
interface Gaps {
  readonly topic: Noun;
  readonly other: Noun;
  readonly place: string;
  readonly number: number;
  readonly year: number;
  /** A name that few other minutes have. */
  readonly project: string;
}

export function say(dice: Dice, sentences: readonly Sentence[], year: number): string {
  const sentence = dice.commonest(sentences);
  return sentence({
    topic: topicBy(dice),
    other: topicBy(dice),
    place: dice.commonest(municipalities).name,
    number: 2 + dice.below(400),
    year: year + dice.below(4),
    project: dice.pick(surnames).slice(0, 4) + dice.pick(beginnings),
  });
}

/** A compound of two parts, now and then of three: some stand in most minutes, most in hardly any. */
export function topicBy(dice: Dice): Noun {
  const middle = dice.happens(0.25) ? dice.commonest(middles) : "";
  const beginning = dice.commonest(beginnings) + middle;
  const { one, definite, many } = dice.commonest(endings);
  return { one: beginning + one, definite: beginning + definite, many: beginning + many };
}

export const headings: readonly Sentence[] = [
  ({ topic }) => capital(topic.one),
  ({ topic, year }) => `${capital(topic.one)} ${year}`,
  ({ topic }) => `Information om ${topic.definite}`,
  ({ topic, place }) => `${capital(topic.one)} i ${place}`,
  () => "Föregående protokoll",
  ({ topic }) => `Gemensam ${topic.one}`,
  ({ topic }) => `Uppföljning av ${topic.definite}`,
  ({ topic, project }) => `${capital(topic.one)} och ${capital(project)}`,
  ({ topic, year }) => `Remiss: ${topic.one} för ${year}`,
  () => "Övriga frågor",
  ({ topic, place }) => `${place}s förslag om ${topic.many}`,
];

export const talk: readonly Sentence[] = [
  ({ topic }) => `Bakgrunden är att ${topic.definite} behöver ses över i samtliga medlemskommuner.`,
  ({ topic, number }) => `Arbetet med ${topic.definite} omfattar ${number} invånare och flera förvaltningar.`,
  ({ topic, place }) => `I ${place} finns redan en ${topic.one} som fungerar väl enligt de medverkande.`,
  ({ topic, year }) => `Under ${year} har kostnaderna för ${topic.definite} ökat mer än väntat.`,
  ({ topic, place }) => `Erfarenheterna från ${place} visar att ${topic.many} tar längre tid än planerat.`,
  ({ topic }) =>
    `Frågan hänger samman med ${topic.definite}, som har stor betydelse för den framtida tillväxten.`,
  ({ number, topic }) => `Gruppen har haft ${number} samtal om ${topic.many} sedan det senaste mötet.`,
  ({ place, topic }) => `Även ${place} och dess grannkommuner arbetar med ${topic.definite}.`,
  ({ project, topic }) => `Projektet ${capital(project)} har gett ny kunskap om ${topic.many}.`,
  ({ topic, number }) => `Finansieringen av ${topic.definite} beräknas till ${number} 000 kronor om året.`,
  ({ topic }) => `Diskussionen handlade om ${topic.definite} och dess gränssnitt mot regionens ansvar.`,
  ({ topic, other }) => `Både ${topic.definite} och ${other.definite} påverkas av den nya lagstiftningen.`,
  ({ number, year }) => `Ärendet har diarienummer KS ${year}/${number}.`,
  ({ topic, project }) =>
    `Underlaget till ${topic.definite} har tagits fram tillsammans med ${capital(project)} AB.`,
];

export const inputs: readonly Sentence[] = [
  ({ topic }) => `Det är viktigt att ${topic.definite} stämmer med kommunernas egna mål`,
  ({ topic, place }) => `Titta på hur ${place} har löst ${topic.definite}`,
  ({ topic }) => `${capital(topic.many)} bör hållas samman över kommungränserna`,
  ({ topic }) => `Tidplanen för ${topic.definite} är alltför snäv`,
  ({ topic, number }) => `Räkna på vad ${topic.definite} kostar för ${number} invånare`,
  ({ topic }) => `Glöm inte sambandet med ${topic.definite}`,
];

export const clauses: readonly Sentence[] = [
  ({ topic }) => `${capital(topic.definite)} godkänns.`,
  ({ topic }) => `Informationen om ${topic.definite} läggs till handlingarna.`,
  ({ topic, year }) => `Gemensam ${topic.one} antas att gälla från och med ${year}.`,
  ({ topic }) => `Förslaget till ${topic.one} överlämnas till styrelsen.`,
  ({ topic, number }) => `${number} 000 kronor avsätts för ${topic.definite}.`,
  ({ topic }) => `Ärendet om ${topic.definite} bordläggs.`,
  ({ topic, place }) => `Avtalet med ${place} om ${topic.many} godkänns.`,
];

export const tasks: readonly Sentence[] = [
  ({ topic }) => `ta fram ett förslag till ${topic.one}`,
  ({ topic }) => `återkomma med en kartläggning av ${topic.definite}`,
  ({ topic, place }) => `samla in uppgifter om ${topic.many} i ${place}`,
  ({ topic }) => `bjuda in till ett möte om ${topic.definite}`,
];

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
