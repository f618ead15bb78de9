// Questions put to a running Genbo, one after the other, over one connection.
import { Agent, get } from "node:http";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { searchPath } from "../../src/features/search/paths.ts";
import { browserHeaders } from "../surroundings/load.ts";
import type { Serving } from "../surroundings/genbo.ts";
import type { Question } from "./questions.ts";

export interface Answered extends Question {
  readonly milliseconds: number;
}

export async function ask({ address }: Serving, questions: readonly Question[]): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answered: Answered[] = [];
  for (const question of questions) {
    const begun = performance.now();
    await page(`${address}${searchPath}?${new URLSearchParams({ q: question.words })}`, agent);
    answered.push({ ...question, milliseconds: performance.now() - begun });
  }
  agent.destroy();
  return answered;
}

async function page(url: string, agent: Agent): Promise<void> {
  const [answer] = await once(get(url, { agent, headers: browserHeaders }), "response");
  await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}`);
}
