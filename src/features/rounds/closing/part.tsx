// Closing's place on the round's page.
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import type { Round } from "../queries.ts";
import type { WrittenClosing } from "./forms.ts";
import type { messages } from "./messages.ts";
import { ClosedPart } from "./pages/closed-part.tsx";
import { ClosingForm } from "./pages/closing-form.tsx";
import { closingOf, meetingMade } from "./queries.ts";
import { resultIn } from "./rules.ts";

/** A form that was refused, as it was typed. */
export interface RefusedClosing {
  readonly refusal: keyof (typeof messages)["sv"]["refusals"];
  readonly written?: WrittenClosing;
}

interface Shown {
  readonly round: Round;
  /** Whether the reader knows who was asked, and so has a document of the answers to take. */
  readonly hasRows: boolean;
  readonly refused?: RefusedClosing;
}

/** Of a closed round what came of it; for the desk of one that goes on, the form that closes it. */
export async function closingPart(c: Context, { round, hasRows, refused }: Shown): Promise<Child> {
  const visit = visitOf(c);
  const reader = await reading(c);
  const result = resultIn(round.result);
  if (round.stage === "closed" && result !== undefined) {
    const meeting = await meetingMade(reader, round.id);
    return <ClosedPart {...{ visit, round, result, meeting, hasRows, ...refused }} />;
  }
  const closing = round.isDesk ? await closingOf(reader, round) : undefined;
  return closing === undefined ? null : <ClosingForm {...{ visit, closing, ...refused }} />;
}
