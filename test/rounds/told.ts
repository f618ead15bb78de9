// The desk writes down what it has heard from one of those who were asked.
import type { Page } from "playwright-core";
import { sv as answering } from "../../src/features/rounds/answering/messages.sv.ts";
import { sv as showing } from "../../src/features/rounds/showing/messages.sv.ts";

interface Told {
  readonly name: string;
  readonly how: string;
  /** What is said in the form's fields. */
  readonly say: (form: Page) => Promise<void>;
}

/** From the round's page. */
export async function writeDown(desk: Page, { name, how, say }: Told): Promise<void> {
  await desk.getByRole("link", { name: `${showing.writeDown} (${name})` }).click();
  await say(desk);
  await desk.getByLabel(answering.toldHow).fill(how);
  await desk.getByRole("button", { name: answering.sendFor(name) }).click();
  await desk.getByText(answering.recordedFor(name)).waitFor();
}
