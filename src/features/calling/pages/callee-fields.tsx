import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { Table } from "../../../ui/table.tsx";
import { emailField } from "../forms.ts";
import type { WrittenCall } from "../inviting/addresses.ts";
import { askedOf, type CalledMeeting, type Callee, shareOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly language: Language;
  readonly meeting: CalledMeeting;
  readonly callees: readonly Callee[];
  readonly kept: WrittenCall | undefined;
  /** Where a person's call is shown as he would get it. */
  readonly previewAt: string;
  readonly caption: string;
  /** Before the name: whether a substitute is called. */
  readonly choice?: (callee: Callee) => Child;
}

/** Each who is called, with his address and what he gets. */
export function CalleeFields({ language, meeting, callees, kept, previewAt, caption, choice }: Props) {
  const words = messages[language];
  return (
    <Table
      caption={caption}
      columns={[
        { heading: words.person },
        { heading: words.as },
        { heading: words.email },
        { heading: words.gets },
      ]}
      rows={callees.map((callee) => ({
        cells: [
          <Named callee={callee}>{choice?.(callee)}</Named>,
          callee.role === null ? words.guest : words.roles[callee.role],
          <Address {...{ language, callee, kept }} />,
          <span>
            {getsText(meeting, callee, language)}{" "}
            <a
              href={`${previewAt}?visa=${callee.personId}#forhandsgranskning`}
              aria-label={words.previewFor(callee.name)}
            >
              {words.preview}
            </a>
          </span>,
        ],
      }))}
    />
  );
}

function Named({ callee, children }: { callee: Callee; children: Child }) {
  return (
    <>
      {children} {callee.name}
      {callee.organisation === null ? null : <span class="quiet">, {callee.organisation}</span>}
    </>
  );
}

/** Whoever has an account is written to there. A guest with several items has one field. */
function Address({ language, callee, kept }: Pick<Props, "language" | "kept"> & { callee: Callee }) {
  const words = messages[language];
  const { personId, accountId, name, itemId } = callee;
  if (accountId !== null) return <span class="call-email">{callee.email}</span>;
  return (
    <input
      class="call-email"
      type="email"
      name={emailField(personId)}
      id={`epost-${personId}-${itemId ?? "mote"}`}
      aria-label={words.emailOf(name)}
      value={kept?.emails.get(personId) ?? callee.email}
      autocomplete="off"
    />
  );
}

function getsText(meeting: CalledMeeting, callee: Callee, language: Language): string {
  const words = messages[language];
  const [asked] = askedOf(meeting, callee);
  if (asked?.kind === "item") return words.getsItem(asked.item.label, asked.item.title);
  const { items } = shareOf(meeting, callee);
  return words.getsAgenda(items.length, items.flatMap(({ annexes }) => annexes).length);
}
