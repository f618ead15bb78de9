// Who is asked, and who answers for each.
import type { Language } from "../../../../lib/language.ts";
import type { roles } from "../fields/rules.ts";

/** Those who have a role in a body, or who sit there at all. */
export interface Seats {
  readonly bodyId: string;
  readonly role: (typeof roles)[number] | null;
}

export interface WantedAnswerer {
  readonly personId: string;
  readonly accountId: string | null;
  readonly email: string;
  readonly language: Language;
  readonly isDeputy: boolean;
}

/** A municipality; or a member of the body, who speaks for himself. */
export interface WantedRecipient {
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** The first is the one who answers; the others are his deputies. */
  readonly answerers: readonly WantedAnswerer[];
}

export interface StandingAnswerer extends WantedAnswerer {
  readonly id: string;
  readonly isEnded: boolean;
}

export interface StandingRecipient extends Omit<WantedRecipient, "answerers"> {
  readonly id: string;
  readonly audienceId: number;
  readonly answerers: readonly StandingAnswerer[];
}

/** As they would be asked once more: each by those who answer for him now. */
export const askedAgain = (standing: readonly StandingRecipient[]): WantedRecipient[] =>
  standing.map(({ organisationId, personId, answerers }) => ({
    organisationId,
    personId,
    answerers: answerers.filter(({ isEnded }) => !isEnded),
  }));

export interface RecipientChanges {
  readonly newcomers: readonly WantedRecipient[];
  /** Who is not asked any more: of a draft. Whoever has been asked is heard. */
  readonly gone: readonly StandingRecipient[];
  readonly entered: readonly { readonly recipient: StandingRecipient; readonly answerer: WantedAnswerer }[];
  /** Those who answer in another way than before; `asksAnew` where his question went elsewhere, or nowhere. */
  readonly changed: readonly {
    readonly id: string;
    readonly recipient: StandingRecipient;
    readonly answerer: WantedAnswerer;
    readonly asksAnew: boolean;
  }[];
  readonly ended: readonly { readonly recipient: StandingRecipient; readonly answerer: StandingAnswerer }[];
}

export function changesOf(
  standing: readonly StandingRecipient[],
  wanted: readonly WantedRecipient[],
): RecipientChanges {
  const pairs = standing.flatMap((recipient) => {
    const its = wanted.find((each) => isSame(each, recipient));
    return its === undefined ? [] : [{ recipient, wanted: its.answerers }];
  });
  const known = ({ recipient }: (typeof pairs)[number], { personId }: WantedAnswerer) =>
    recipient.answerers.find((each) => each.personId === personId);
  return {
    newcomers: wanted.filter((each) => !standing.some((recipient) => isSame(each, recipient))),
    gone: standing.filter((recipient) => !wanted.some((each) => isSame(each, recipient))),
    entered: pairs.flatMap((pair) =>
      pair.wanted
        .filter((answerer) => known(pair, answerer) === undefined)
        .map((answerer) => ({ recipient: pair.recipient, answerer })),
    ),
    changed: pairs.flatMap((pair) =>
      pair.wanted.flatMap((answerer) => {
        const before = known(pair, answerer);
        if (before === undefined || isUnchanged(before, answerer)) return [];
        const asksAnew = before.isEnded || before.email !== answerer.email;
        return [{ id: before.id, recipient: pair.recipient, answerer, asksAnew }];
      }),
    ),
    ended: pairs.flatMap(({ recipient, wanted: its }) =>
      recipient.answerers
        .filter(({ isEnded, personId }) => !isEnded && !its.some((each) => each.personId === personId))
        .map((answerer) => ({ recipient, answerer })),
    ),
  };
}

export const isSame = (
  one: Pick<WantedRecipient, "organisationId" | "personId">,
  other: Pick<WantedRecipient, "organisationId" | "personId">,
): boolean => one.organisationId === other.organisationId && one.personId === other.personId;

const isUnchanged = (before: StandingAnswerer, now: WantedAnswerer): boolean =>
  !before.isEnded &&
  before.email === now.email &&
  before.isDeputy === now.isDeputy &&
  before.accountId === now.accountId;

export type RecipientFault =
  | "nobody"
  | "no-answerer"
  | "no-name"
  | "no-email"
  | "bad-email"
  | "email-of-other";

/** Somebody who answers, as he was typed and as the register knows him. */
export interface TypedAnswerer {
  readonly typed: string;
  /** None of somebody new. */
  readonly known: KnownPerson | undefined;
}

export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly accountEmail: string | null;
  /** The last address at which he was written to. */
  readonly lastEmail: string | null;
  readonly language: Language;
}

/** Whose address it is, where it is somebody's: of an account, or of one who is asked. */
export type EmailsHeld = ReadonlyMap<string, ReadonlySet<string>>;

/** The address at which somebody is written to. His account's, whatever was typed; an address of somebody else's is not
 *  his, because a name is soon changed and its address forgotten. */
export function emailOf(
  { typed, known }: TypedAnswerer,
  held: EmailsHeld,
  isEmail: (text: string) => boolean,
): { readonly email: string } | { readonly fault: RecipientFault } {
  const own = known?.accountEmail ?? null;
  if (own !== null) return { email: own };
  const email = typed === "" ? (known?.lastEmail ?? "") : typed;
  if (email === "") return { fault: "no-email" };
  if (!isEmail(email)) return { fault: "bad-email" };
  const holders = held.get(email.toLowerCase());
  if (holders !== undefined && !holders.has(known?.personId ?? "")) return { fault: "email-of-other" };
  return { email };
}
