import type { Visit } from "../../../../platform/web/visit.ts";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { type roundPath, roundRecipientsPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import { askedField, emailField, mostAnswerers, nameField } from "../recipients/forms.ts";
import type { RefusedRecipients } from "../recipients/meaning/commands.ts";
import type { Seats } from "../recipients/rules.ts";
import { SeatForm } from "./seat-form.tsx";

/** A row that can be asked, as it stands in the form. */
export interface AskedRow {
  readonly key: string;
  readonly name: string;
  readonly isAsked: boolean;
  /** Has been asked, and is asked no longer by nobody's doing. */
  readonly isKept: boolean;
  readonly answerers: readonly { readonly name: string; readonly email: string }[];
}

export interface RecipientFormProps {
  readonly visit: Visit;
  readonly address: ReturnType<typeof roundPath>;
  readonly asks: "municipalities" | "members";
  readonly rows: readonly AskedRow[];
  /** Whom a name can mean. */
  readonly persons: readonly string[];
  /** Those whose seats can tell who answers. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** The seats that were chosen to tell it, instead of what stands. */
  readonly seats: readonly Seats[];
  readonly isOpen: boolean;
  readonly isSaved: boolean;
  readonly refusal:
    | RefusedRecipients
    | { readonly reason: "not-now"; readonly names: readonly [] }
    | undefined;
}

/** Who is asked, and who answers for each. */
export function RecipientForm(props: RecipientFormProps) {
  const { visit, address, asks, rows, persons, bodies, seats, isOpen, isSaved, refusal } = props;
  const words = messages[visit.language];
  return (
    <section class="card stack" aria-labelledby="mottagare">
      <h2 id="mottagare">{words.recipients}</h2>
      <p class="prose">{words.recipientsLead[asks]}</p>
      <Refusal sentence={refusal === undefined ? undefined : refusedText(refusal, words)} />
      {isOpen || asks === "members" || rows.length === 0 ? null : (
        <SeatForm {...{ visit, address, bodies, seats }} />
      )}
      {rows.length === 0 ? (
        <p>{asks === "members" ? words.noMembers : words.noMunicipalities}</p>
      ) : (
        <form class="stack" method="post" action={roundRecipientsPath(address)}>
          <MadeFor viewer={visit.viewer} />
          {isSaved && seats.length === 0 ? null : <p class="quiet">{words.notSaved}</p>}
          {seats.length === 0 ? null : <Unseated {...props} />}
          <p class="quiet">{isOpen ? words.keptRecipients : words.accountHint}</p>
          <datalist id="personer">
            {persons.map((name) => (
              <option value={name}>{name}</option>
            ))}
          </datalist>
          {rows.map((row) => (
            <Row {...props} row={row} />
          ))}
          <p>
            <button class="button primary" type="submit">
              {isOpen ? words.saveRecipientsOpen : words.saveRecipients}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

/** Those for whom nobody has the seats that were chosen. */
function Unseated({ visit, rows }: RecipientFormProps) {
  const names = rows.filter(({ answerers }) => answerers.length === 0).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p class="round-fault">{messages[visit.language].unseated(names.join(", "))}</p>;
}

function refusedText({ reason, names }: { reason: string; names: readonly string[] }, words: Words): string {
  const sentence = Object.entries(words.faults).find(([name]) => name === reason)?.[1] ?? "";
  return names.length === 0 ? sentence : words.about(sentence, names.join(", "));
}
type Words = (typeof messages)["sv"];

function Row({ visit, asks, row }: RecipientFormProps & { readonly row: AskedRow }) {
  const words = messages[visit.language];
  const { key, name, isAsked, isKept, answerers } = row;
  const shown = [...answerers, { name: "", email: "" }].slice(0, asks === "members" ? 1 : mostAnswerers);
  return (
    <fieldset class="round-recipient">
      <legend>{name}</legend>
      {isKept ? (
        <input type="hidden" name={askedField(key)} value="ja" />
      ) : (
        <label class="round-tick">
          <input type="checkbox" name={askedField(key)} value="ja" checked={isAsked} /> {words.isAsked(name)}
        </label>
      )}
      {asks === "members" ? (
        <Email id={emailField(key, 0)} label={words.ownEmail(name)} value={answerers[0]?.email ?? ""} />
      ) : (
        shown.map((answerer, place) => {
          const role = place === 0 ? words.first : place === 1 ? words.deputy : words.nextDeputy;
          return (
            <div class="round-answerer">
              <span aria-hidden="true">{role}</span>
              <input
                name={nameField(key, place)}
                list="personer"
                value={answerer.name}
                placeholder={words.name}
                aria-label={words.nameOf(role, name)}
                autocomplete="off"
              />
              <Email
                id={emailField(key, place)}
                label={words.emailOf(role, name)}
                value={answerer.email}
                placeholder={words.email}
              />
            </div>
          );
        })
      )}
    </fieldset>
  );
}

type EmailProps = { id: string; label: string; value: string; placeholder?: string };

const Email = ({ id, label, value, placeholder }: EmailProps) => (
  <input
    id={id}
    name={id}
    type="email"
    value={value}
    placeholder={placeholder}
    aria-label={label}
    autocomplete="off"
  />
);
