// How it stands, whatever the order in which replies came: held against a count that is made one by one.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoundOutcome } from "../../../platform/db/rounds-schema.ts";
import { type RoundForm, type Stance, stances } from "../form/rules.ts";
import {
  type BodyRule,
  isAgreed,
  lateReply,
  mayAnswer,
  outcomeOf,
  type Recipient,
  type Reply,
  rowState,
  showsReplies,
  stageOf,
  standingReply,
  sumOf,
} from "./rules.ts";

const form: RoundForm = [
  { id: "ord", label: "Ord", kind: "text", isLong: false },
  { id: "hallning", label: "Ställningstagande", kind: "stance" },
];

const municipalities = Array.from({ length: 9 }, (_, number) => `m${number}`);

const replyShape = fc.record({
  recipientId: fc.constantFrom(...municipalities),
  // Some answer the rest of the form, and not that.
  stance: fc.option(fc.constantFrom<Stance>(...stances), { freq: 8 }),
  comment: fc.constantFrom("", "", " ", "Om det är klart till hösten."),
  words: fc.constantFrom("", "", "Vi har räknat på det."),
  standsOutside: fc.constantFrom(false, false, false, true),
  isLate: fc.constantFrom(false, false, false, true),
});
type ReplyShape = typeof replyShape extends fc.Arbitrary<infer Shape> ? Shape : never;

const replyOf = (
  {
    stance,
    comment,
    ...rest
  }: Omit<ReplyShape, "comment" | "words"> & { readonly comment: string; readonly words: string },
  place: number,
): Reply => ({
  id: `r${place}`,
  place,
  answer: stance === null ? {} : { hallning: { stance, words: comment } },
  ...rest,
});

/** In the order in which the database took them, and in some other order, with some told twice. */
const delivered = fc
  .array(replyShape, { maxLength: 30 })
  .map((shapes) => shapes.map(replyOf))
  .chain((replies) =>
    fc.record({
      asked: fc.subarray(municipalities, { minLength: 1 }),
      replies: fc.constant(replies),
      shuffled: fc.shuffledSubarray([...replies, ...replies], { minLength: 2 * replies.length }),
    }),
  );

const bodyRule = fc.record<BodyRule>({
  rule: fc.constantFrom("consensus", "majority"),
  quorum: fc.constantFrom("none", "half", "all"),
});

type Said = "outside" | "agree" | "commented" | "against" | "abstain" | "other";

/** Goes through what came, in its order, and remembers what each said last. */
function countedOneByOne(asked: readonly string[], replies: readonly Reply[]): Map<string, Said> {
  const last = new Map<string, Said>();
  for (const reply of replies)
    if (!reply.isLate && asked.includes(reply.recipientId)) last.set(reply.recipientId, whatSays(reply));
  return last;
}

function whatSays({ standsOutside, answer, words }: Reply): Said {
  if (standsOutside) return "outside";
  const said = answer["hallning"];
  const of = (stance: Stance) => JSON.stringify(said ?? {}).includes(`"stance":"${stance}"`);
  const isCommented = words !== "" || JSON.stringify(said ?? {}).includes("hösten");
  if (of("agree-with-comment")) return "commented";
  if (of("agree")) return isCommented ? "commented" : "agree";
  if (of("against")) return "against";
  return of("abstain") ? "abstain" : "other";
}

/** As it is told in decision 14. */
function agreedBy(
  asked: readonly string[],
  last: ReadonlyMap<string, Said>,
  { quorum }: BodyRule,
): RoundOutcome {
  const within = asked.filter((each) => last.get(each) !== "outside");
  const answers = within.flatMap((each) => last.get(each) ?? []);
  const agreeing = answers.filter((each) => each === "agree" || each === "commented");
  const against = answers.filter((each) => each === "against");
  const isMissed = answers.length < within.length || answers.includes("other");
  const isHeard = {
    none: true,
    half: answers.length * 2 > within.length,
    all: answers.length === within.length,
  };
  if (agreeing.length === 0 || !isHeard[quorum]) return "none";
  if (!isMissed && against.length === 0)
    return agreeing.includes("commented") ? "consensus-with-comments" : "consensus";
  return agreeing.length * 2 > within.length && agreeing.length > against.length ? "majority" : "none";
}

describe("the sum", () => {
  test("is always of all who are asked", () => {
    fc.assert(
      fc.property(delivered, ({ asked, shuffled }) => {
        const { asked: all, ...parts } = sumOf(form, asked, shuffled);
        expect(all).toBe(asked.length);
        expect(Object.values(parts).reduce((whole, part) => whole + part, 0)).toBe(all);
      }),
    );
  });

  test("and what is agreed are what one counts one by one, whatever the order and however often each comes", () => {
    fc.assert(
      fc.property(delivered, bodyRule, ({ asked, replies, shuffled }, rule) => {
        const last = countedOneByOne(asked, replies);
        const said = (wanted: Said) => asked.filter((each) => last.get(each) === wanted).length;
        const sum = sumOf(form, asked, shuffled);
        expect(sum).toEqual({
          asked: asked.length,
          outside: said("outside"),
          agree: said("agree"),
          withComment: said("commented"),
          against: said("against"),
          abstain: said("abstain"),
          other: said("other"),
          unanswered: asked.filter((each) => !last.has(each)).length,
        });
        expect(outcomeOf(sum, rule)).toBe(agreedBy(asked, last, rule));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is agreed", () => {
  test("is nobody's silence: with one who has said nothing there is no consensus", () => {
    fc.assert(
      fc.property(delivered, bodyRule, ({ asked, replies }, rule) => {
        const sum = sumOf(form, [...asked, "m-silent"], replies);
        expect(["majority", "none"]).toContain(outcomeOf(sum, rule));
        expect(isAgreed(outcomeOf(sum, rule), rule)).toBe(
          rule.rule === "majority" && outcomeOf(sum, rule) === "majority",
        );
      }),
    );
  });

  test("is never taken back by one more who agrees", () => {
    const rank = (outcome: RoundOutcome) =>
      ["none", "majority", "consensus-with-comments", "consensus"].indexOf(outcome);
    const agreement = {
      stance: "agree",
      comment: "",
      words: "",
      standsOutside: false,
      isLate: false,
    } as const;
    fc.assert(
      fc.property(delivered, bodyRule, ({ asked, replies }, rule) => {
        const all = [...asked, "m-silent"];
        const more = [...replies, replyOf({ ...agreement, recipientId: "m-silent" }, replies.length)];
        const [before, after] = [replies, more].map((each) => outcomeOf(sumOf(form, all, each), rule));
        expect(rank(after ?? "none")).toBeGreaterThanOrEqual(rank(before ?? "consensus"));
      }),
    );
  });

  test.each<
    [string, Partial<Record<Stance | "outside" | "silent", number>>, BodyRule["quorum"], RoundOutcome]
  >([
    ["all agree", { agree: 11 }, "all", "consensus"],
    ["one comments", { agree: 10, "agree-with-comment": 1 }, "all", "consensus-with-comments"],
    ["one abstains and one stands outside", { agree: 9, abstain: 1, outside: 1 }, "all", "consensus"],
    ["one is against", { agree: 10, against: 1 }, "all", "majority"],
    ["half are against", { agree: 5, against: 5 }, "none", "none"],
    ["half have said nothing", { agree: 5, silent: 5 }, "half", "none"],
    ["one more than half has answered", { agree: 6, silent: 4 }, "half", "majority"],
    ["and all must", { agree: 6, silent: 4 }, "all", "none"],
    ["all abstain", { abstain: 11 }, "none", "none"],
    ["all stand outside", { outside: 11 }, "none", "none"],
    ["nobody is asked", {}, "none", "none"],
  ])("%s: %o by the rule %s is %s", (_, counts, quorum, outcome) => {
    const saying = (what: string, count: number) => Array.from({ length: count }, () => what);
    const all = Object.entries(counts).flatMap(([what, count]) => saying(what, count));
    const replies = all.flatMap((what, at) => {
      const stance = stances.find((each) => each === what) ?? null;
      const shape = { recipientId: `k${at}`, stance, comment: "", words: "", isLate: false };
      return what === "silent" ? [] : [replyOf({ ...shape, standsOutside: what === "outside" }, at)];
    });
    const sum = sumOf(
      form,
      all.map((__, at) => `k${at}`),
      replies,
    );
    expect(outcomeOf(sum, { rule: "majority", quorum })).toBe(outcome);
  });
});

describe("one row", () => {
  const moment = fc.option(fc.constant(new Date("2026-11-23T09:00:00Z")));
  const recipient = fc.record<Recipient>({
    id: fc.constant("m0"),
    openedAt: moment,
    handedOnAt: moment,
    answeredAt: moment,
  });

  const shownAs = {
    outside: "outside",
    commented: "with-comment",
    agree: "answered",
    other: "answered",
    against: "against",
    abstain: "abstained",
  } as const;

  const knownOf = ({ openedAt, handedOnAt, answeredAt }: Recipient) => {
    if (answeredAt !== null) return "answered";
    if (handedOnAt !== null) return "handed-on";
    return openedAt === null ? "not-opened" : "opened";
  };

  test("says what stands, whoever has opened it or taken it home; and how far it has come, where nothing is to be read", () => {
    fc.assert(
      fc.property(delivered, recipient, ({ replies, shuffled }, row) => {
        const last = countedOneByOne(["m0"], replies).get("m0");
        const standing = standingReply(shuffled, "m0");
        const late = lateReply(shuffled, "m0");
        const known = knownOf(row);
        expect(rowState(form, row, undefined)).toBe(known);
        expect(rowState(form, row, standing)).toBe(last === undefined ? known : shownAs[last]);
        expect(rowState(form, row, late)).toBe(late === undefined ? known : "late");
      }),
    );
  });

  test("keeps a late one beside, and counts it nowhere", () => {
    fc.assert(
      fc.property(delivered, ({ asked, replies }) => {
        const inTime = replies.filter(({ isLate }) => !isLate);
        expect(sumOf(form, asked, replies)).toEqual(sumOf(form, asked, inTime));
        for (const each of asked) {
          expect(standingReply(replies, each)?.isLate ?? false).toBe(false);
          expect(lateReply(inTime, each)).toBeUndefined();
        }
      }),
    );
  });
});

describe("the day", () => {
  const at = new Date("2026-11-01T09:00:00Z");
  const dates = { openedAt: at, closedAt: null, cancelledAt: null, deadline: "2026-11-20" };

  test("is its whole last day; after it one is overdue until it is closed", () => {
    expect(stageOf(dates, "2026-11-20")).toBe("open");
    expect(stageOf(dates, "2026-11-21")).toBe("overdue");
    expect(stageOf({ ...dates, openedAt: null }, "2026-11-21")).toBe("draft");
    expect(stageOf({ ...dates, closedAt: at }, "2026-11-02")).toBe("closed");
    expect(stageOf({ ...dates, cancelledAt: at }, "2026-11-02")).toBe("cancelled");
  });

  test("ends what may be changed, and lets whoever has said nothing be late", () => {
    expect([mayAnswer("open", false), mayAnswer("open", true)]).toEqual(["in-time", "in-time"]);
    expect([mayAnswer("overdue", false), mayAnswer("overdue", true)]).toEqual(["late", "no"]);
    expect([mayAnswer("closed", false), mayAnswer("closed", true)]).toEqual(["late", "no"]);
    expect([mayAnswer("draft", false), mayAnswer("cancelled", false)]).toEqual(["no", "no"]);
  });
});

test("replies are shown as the round says, and to its desk always", () => {
  const of = (isDesk: boolean, isClosed: boolean, hasAnswered: boolean) => ({
    isDesk,
    isClosed,
    hasAnswered,
  });
  for (const isClosed of [false, true])
    for (const hasAnswered of [false, true]) {
      expect(showsReplies("secretariat", of(true, isClosed, hasAnswered))).toBe(true);
      expect(showsReplies("secretariat", of(false, isClosed, hasAnswered))).toBe(false);
      expect(showsReplies("at-once", of(false, isClosed, hasAnswered))).toBe(true);
      expect(showsReplies("after-closing", of(false, isClosed, hasAnswered))).toBe(isClosed);
      expect(showsReplies("after-answering", of(false, isClosed, hasAnswered))).toBe(isClosed || hasAnswered);
    }
});
