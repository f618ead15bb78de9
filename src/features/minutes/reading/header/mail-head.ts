// Minutes sent as an e-mail: 'Från', 'Skickat', 'Till' and 'Ämne' above them.
import type { Line } from "../lines.ts";
import { type Passage, slice } from "../passage.ts";
import { bodyIn } from "./body.ts";

export interface MailHead {
  readonly sender: Passage | null;
  /** The year in which it was sent. */
  readonly year: string | null;
  /** The header without what is the mail's own: what is left of it are its subject and whom it is to. */
  readonly lines: readonly Line[];
}

const field =
  /^(?<name>Från|Skickat|Skickades|Till|Kopia|Cc|Hemlig kopia|Ämne|Datum|Bifogat|Bifogade filer|From|Sent|To|Subject|Date|Prioritet|Angående)\s?:\s*/iu;
/** So far down a mail's own fields may stand. */
const longest = 8;

/** Null where the document is no mail. */
export function mailHeadIn(lines: readonly Line[]): MailHead | null {
  const found = lines.slice(0, longest).flatMap((line) => {
    const told = field.exec(line.text);
    const value = told === null ? null : slice(line, told[0].length);
    return value === null ? [] : [{ line, value, name: told?.groups?.["name"]?.toLowerCase() ?? "" }];
  });
  const of = (names: RegExp) => found.find(({ name }) => names.test(name));
  const sender = of(/^(?:från|from)$/);
  const sent = of(/^(?:skickat|skickades|sent|datum|date)$/);
  if (sender === undefined || (sent === undefined && of(/^(?:ämne|subject)$/) === undefined)) return null;
  const own = new Set(found.map(({ line }) => line));
  const kept = found.filter(
    ({ name, value }) =>
      /^(?:ämne|subject|angående)$/.test(name) || (/^(?:till|to)$/.test(name) && bodyIn(value) !== null),
  );
  return {
    sender: sender.value,
    year: /(?:19|20)\d\d/.exec(sent?.line.text ?? "")?.[0] ?? null,
    lines: [
      ...kept.map(({ line, value }) => ({ ...line, ...value })),
      ...lines.filter((line) => !own.has(line)),
    ],
  };
}
