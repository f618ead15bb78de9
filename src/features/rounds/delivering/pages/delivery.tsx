import type { Language } from "../../../../lib/language.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { momentText } from "../../../../ui/day.tsx";
import { InputField } from "../../../../ui/field.tsx";
import { type Tone, Tag } from "../../../../ui/tag.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { mailAgainPath, roundPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { Delivery as Delivered } from "../queries.ts";
import { type DeliveryState, hasFailed, maySendAgain } from "../rules.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Pick<Round, "cooperationSlug" | "number" | "stage">;
  readonly delivery: Delivered;
}

const tones: Record<DeliveryState, Tone> = {
  none: "grey",
  waiting: "amber",
  sent: "green",
  "given-up": "red",
  bounced: "red",
};

/** What has become of the mail to one who answers, for the desk. */
export function Delivery({ visit, round, delivery }: Props) {
  const { language } = visit;
  const words = messages[language];
  const { state, trouble, email, name } = delivery;
  const isOpen = round.stage === "open" || round.stage === "overdue";
  return (
    <div class="round-delivery stack-s">
      <p class="quiet">
        <span class="round-address">
          {name}, {email}
        </span>{" "}
        <Tag tone={tones[state]}>{deliveryText(delivery, language)}</Tag>
      </p>
      {trouble === null || state === "sent" ? null : <p class="quiet">{words.answer(trouble)}</p>}
      {isOpen && state !== "none" ? <Again visit={visit} round={round} delivery={delivery} /> : null}
    </div>
  );
}

function Again({ visit, round, delivery: { answererId, name, state } }: Props) {
  const words = messages[visit.language];
  const action = mailAgainPath(roundPath(round.cooperationSlug, round.number), answererId);
  return (
    <div class="row">
      {maySendAgain(state) ? (
        <form method="post" action={action}>
          <MadeFor viewer={visit.viewer} />
          <button class="button quiet" type="submit" aria-label={words.againTo(name)}>
            {words.again}
          </button>
        </form>
      ) : null}
      <details open={hasFailed(state)}>
        <summary>{words.another}</summary>
        <AddressForm {...{ visit, action, answererId, name }} />
      </details>
    </div>
  );
}

interface AddressProps {
  readonly visit: Visit;
  readonly action: string;
  readonly answererId: string;
  /** Whose it is; none where the page says so. */
  readonly name?: string;
  /** What was written, where it could not be taken. */
  readonly kept?: string;
}

export function AddressForm({ visit, action, answererId, name, kept }: AddressProps) {
  const words = messages[visit.language];
  return (
    <form class="stack-s" method="post" action={action}>
      <MadeFor viewer={visit.viewer} />
      <InputField
        id={`epost-${answererId}`}
        name="epost"
        type="email"
        label={name === undefined ? words.newEmail : words.email(name)}
        hint={words.anotherText}
        value={kept}
        required
      />
      <button class="button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

export function deliveryText(delivery: Delivered, language: Language): string {
  const words = messages[language];
  const { state, kind, tries, sentAt, bouncedAt, nextAt } = delivery;
  const at = (moment: Date | null) => (moment === null ? "" : momentText(moment, language));
  const what = words.kinds[kind ?? "question"];
  if (state === "none") return words.none;
  if (state === "sent") return words.sent(what, at(sentAt));
  if (state === "bounced") return words.bounced(what, at(bouncedAt));
  if (state === "given-up") return words.givenUp(what, words.tries(tries));
  return tries === 0 ? words.waiting(what) : words.tried(what, words.tries(tries), at(nextAt));
}
