// What the parts of the page are made of: fields that are saved one by one, and lines that add something.
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { Told } from "../../texts/index.ts";
import { revisionOf } from "../fields/revision.ts";
import type { FieldName } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { fieldPath, place, removalPath } from "../paths.ts";

/** What every part of the page needs to know. */
export interface Surroundings {
  readonly visit: Visit;
  /** The address of the page. */
  readonly minutes: string;
  /** What was written and could not be taken; it stands where it was written. */
  readonly refused: Refused | null;
}

export interface Refused {
  /** Where on the page. */
  readonly place: string;
  readonly sentence: string;
  /** What was typed. */
  readonly line: string;
  /** What stands there by now, where somebody else has written. */
  readonly stands?: string;
  /** How it was understood. */
  readonly reading?: Child;
}

type FieldProps = Surroundings & {
  name: FieldName;
  id: string;
  label: string;
  /** Whom or what it is of, for those who do not see where it stands. */
  about?: string;
  value: string;
  /** The label is for those who do not see the table's head. */
  isBare?: boolean;
  keyTo?: string | undefined;
} & (
    | { kind: "clock" | "line" | "yes" }
    | {
        kind: "text";
        /** The item whose texts several write at once. */
        liveIn?: string;
        /** Enter at its end begins the next one. */
        isLine?: boolean;
      }
    | { kind: "choice"; options: readonly { value: string; text: string }[] }
  );

/** One field, a form of its own: it is saved as it is typed, and by its button where no script runs. */
export function SavedField(props: FieldProps) {
  const { visit, minutes, name, id, label, about, value, isBare = false, refused } = props;
  const words = messages[visit.language];
  const field = place.field(name, id);
  const own = refused?.place === field ? refused : null;
  return (
    <form
      class={`saved-field ${props.kind}`}
      method="post"
      action={fieldPath(minutes)}
      id={`form-${field}`}
      data-field
    >
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="falt" value={name} />
      <input type="hidden" name="rad" value={id} />
      <input type="hidden" name="revision" value={revisionOf(own?.stands ?? value)} />
      <label for={field} class={isBare ? "visually-hidden" : undefined}>
        {label}
        {about === undefined ? null : <span class="visually-hidden">: {about}</span>}
      </label>
      <Entry {...props} row={id} id={field} value={own?.line ?? value} />
      <button class="button quiet by-hand" type="submit">
        {words.save}
        <span class="visually-hidden"> {label}</span>
      </button>
      <Told refused={own} language={visit.language} />
    </form>
  );
}

function Entry(props: FieldProps & { row: string }) {
  const { id, value, keyTo } = props;
  const common = { id, name: "varde", "data-key": keyTo };
  switch (props.kind) {
    case "text":
      return (
        <textarea {...common} {...liveText(props)} rows={props.isLine === true ? 1 : 2}>
          {value}
        </textarea>
      );
    case "choice":
      return (
        <select {...common}>
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
      );
    case "yes":
      return <input {...common} type="checkbox" value="ja" checked={value !== ""} />;
    case "clock":
      return <input {...common} value={value.replace(":", ".")} size={5} autocomplete="off" />;
    case "line":
    default:
      return <input {...common} value={value} autocomplete="off" />;
  }
}

const liveText = ({ row, liveIn, isLine }: { row: string; liveIn?: string; isLine?: boolean }) =>
  liveIn === undefined
    ? {}
    : { "data-text": row, "data-text-item": liveIn, ...(isLine === true ? { "data-is-line": true } : {}) };

type LineProps = Surroundings & {
  /** Of the form. */
  id: string;
  action: string;
  label: string;
  hint?: string;
  keyTo: string;
  itemId?: string;
  isText?: boolean;
  /** Where a room is live, an empty line to write in comes instead. */
  isLive?: boolean;
  /** Where its words are read while they are typed. */
  reading?: string;
};

/** A line that adds something. */
export function NewLine(props: PropsWithChildren<LineProps>) {
  const { visit, id, action, label, hint, keyTo, itemId, isText = false, reading, refused, children } = props;
  const live = props.isLive === true ? { "data-live-line": itemId } : {};
  const own = refused?.place === id ? refused : null;
  const field = `${id}-rad`;
  const entry = {
    id: field,
    name: "rad",
    required: true,
    autocomplete: "off",
    "data-key": keyTo,
    "aria-keyshortcuts": `${keyTo} Alt+${keyTo}`,
    "aria-describedby": hint === undefined ? undefined : `${field}-hint`,
    "data-reading": reading,
  };
  return (
    <form class="new-line" method="post" action={action} id={id} data-act {...live}>
      <MadeFor viewer={visit.viewer} />
      <New />
      {itemId === undefined ? null : <input type="hidden" name="punkt" value={itemId} />}
      <label for={field}>
        {label} <kbd>{keyTo}</kbd>
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${field}-hint`}>
          {hint}
        </span>
      )}
      {isText ? (
        <textarea {...entry} rows={1}>
          {own?.line ?? ""}
        </textarea>
      ) : (
        <input {...entry} value={own?.line ?? ""} />
      )}
      {children}
      <button class="button" type="submit">
        {messages[visit.language].add}
        <span class="visually-hidden">: {label}</span>
      </button>
      <Told refused={own} language={visit.language} />
      {reading === undefined ? null : (
        <div class="reading" id={`${id}-tolkning`} aria-live="polite" data-read>
          {own?.reading}
        </div>
      )}
    </form>
  );
}

type RemovalProps = Surroundings & {
  kind: string;
  id: string;
  words: string;
  /** They are the row's own, which may be written live. */
  isLive?: boolean;
};

/** Asks first: what is removed is gone. */
export function Removal({ visit, minutes, kind, id, words: told, isLive = false }: RemovalProps) {
  const words = messages[visit.language];
  const live = isLive ? { "data-words": id } : {};
  return (
    <details class="removal" id={`bort-${id}`}>
      <summary>
        {words.remove}{" "}
        <span class="visually-hidden" {...live}>
          {told}
        </span>
      </summary>
      <form method="post" action={removalPath(minutes)} id={`bort-form-${id}`} data-act data-removes={id}>
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="slag" value={kind} />
        <input type="hidden" name="rad" value={id} />
        <button class="button" type="submit">
          {words.removeSurely}{" "}
          <q {...live} data-short>
            {shortened(told)}
          </q>
        </button>
      </form>
    </details>
  );
}

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
