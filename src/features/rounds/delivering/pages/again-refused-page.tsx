import type { Visit } from "../../../../platform/web/visit.ts";
import { Page } from "../../../../ui/page.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { mailAgainPath, roundPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import type { AgainRefusal } from "../commands.ts";
import { messages } from "../messages.ts";
import { AddressForm } from "./delivery.tsx";

export interface RefusedAgain {
  readonly visit: Visit;
  readonly round: Round;
  readonly answererId: string;
  readonly reason: AgainRefusal | "bad-address";
  readonly kept: string;
}

/** Why a question was not sent again, and what was written. */
export function AgainRefusedPage({ visit, round, answererId, reason, kept }: RefusedAgain) {
  const words = messages[visit.language];
  const address = roundPath(round.cooperationSlug, round.number);
  return (
    <Page visit={visit} title={words.title} lead={round.question}>
      <Refusal sentence={words.refusals[reason]} />
      {reason === "bad-address" ? (
        <AddressForm
          visit={visit}
          action={mailAgainPath(address, answererId)}
          answererId={answererId}
          kept={kept}
        />
      ) : null}
      <p>
        <a href={address}>{words.back}</a>
      </p>
    </Page>
  );
}
