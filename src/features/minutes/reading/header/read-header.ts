// The header: when, where, who, and whose meeting it was.
import type { MinutesRecord, RecordPerson, Spans } from "../../record.ts";
import type { Line } from "../lines.ts";
import { actingBody, namedCooperation } from "./acting.ts";
import { attendanceIn } from "./attendance/attendance.ts";
import { takeHeaderSentences, takeSentences } from "./attendance/sentences.ts";
import { takeSignatures } from "./attendance/signatures.ts";
import { occasionIn } from "./occasion.ts";
import { partsOf } from "./sections.ts";
import { titleIn } from "./title.ts";

export interface Header extends Pick<
  MinutesRecord,
  "cooperation" | "body" | "number" | "date" | "start" | "end" | "place" | "remote"
> {
  /** null where the header does not tell it. */
  readonly kind: MinutesRecord["kind"] | null;
  readonly people: RecordPerson[];
  readonly spans: Record<string, Spans>;
}

export interface Document {
  readonly runningHeads: readonly Line[];
  readonly header: readonly Line[];
  /** From the first item on. */
  readonly text: readonly Line[];
  readonly closing: readonly Line[];
}

export function readHeader(document: Document): Header {
  const parts = partsOf(document.header);
  const titleLines = [...parts.title, ...document.runningHeads];
  const title = titleIn(titleLines);
  const occasion = occasionIn(parts, titleLines, title.number);
  const roll = attendanceIn(parts);
  takeHeaderSentences(roll, parts.prose);
  takeSentences(roll, [...parts.prose, ...document.text]);
  takeSignatures(roll, document.closing);

  const body = title.body === null ? actingBody(document.text) : null;
  const cooperation = title.cooperation === null ? namedCooperation(document.text) : null;
  return {
    cooperation: title.cooperation ?? cooperation?.name ?? null,
    body: title.body ?? body?.name ?? null,
    kind: title.kind,
    number: title.number,
    date: occasion.date,
    start: occasion.start,
    end: occasion.end,
    place: occasion.place,
    remote: occasion.remote,
    people: roll.people,
    spans: {
      ...(body === null ? {} : { body: body.spans }),
      ...(cooperation === null ? {} : { cooperation: cooperation.spans }),
      ...title.spans,
      ...occasion.spans,
    },
  };
}
