import { daysBetween } from "../../../lib/days.ts";
import type { MinutesRecord, RecordMention } from "../../minutes/index.ts";
import { bodyKey, keysOfMeeting } from "../../../lib/body-names.ts";
import type { Found } from "./found.ts";

// Bodies meet weeks apart: dates closer than this are meant for one meeting.
const apart = 7;

/** Work is sent to the 24th, the 26th and the 29th, for what can only be one meeting. */
export function datesForOneComingMeeting(record: MinutesRecord): Found[] {
  const coming = (record.mentions ?? []).filter(({ meeting }) => meeting?.time === "coming");
  const bodies = Map.groupBy(coming, ({ meeting }) => bodyCalled(meeting?.body ?? null, record));
  return [...bodies].flatMap(([body, mentions]) =>
    clusters(mentions).map((each) => contradiction(each, body)),
  );
}

// 'Kommundirektörsmötet' in the minutes of 'Kommundirektörsgruppen' is its own.
function bodyCalled(called: string | null, { body }: MinutesRecord): string {
  if (called === null) return body ?? "";
  return body !== null && keysOfMeeting(called).includes(bodyKey(body)) ? body : called;
}

function clusters(mentions: readonly RecordMention[]): RecordMention[][] {
  const found: RecordMention[][] = [];
  for (const mention of mentions.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && daysBetween(before.date, mention.date) <= apart) last?.push(mention);
    else found.push([mention]);
  }
  return found.filter((cluster) => new Set(cluster.map(({ date }) => date)).size > 1);
}

function contradiction(cluster: readonly RecordMention[], body: string): Found {
  const dates = [...new Set(cluster.map(({ date }) => date))].join(" ");
  const items = new Set(cluster.map(({ item }) => item));
  return {
    code: "two-dates-for-coming-meeting",
    key: `${bodyKey(body)} ${dates}`,
    item: items.size === 1 ? (cluster[0]?.item ?? null) : null,
    facts: { body, dates },
    spans: cluster.flatMap(({ spans }) => spans).toSorted((a, b) => a[0] - b[0]),
  };
}
