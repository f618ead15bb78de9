import type { Language } from "../../../lib/language.ts";
import { type Fact, outcomes, presences } from "../../minutes/index.ts";
import { messages } from "../messages.ts";

export const lists = {
  people: "namn-personer",
  organisations: "namn-organisationer",
  bodies: "namn-organ",
  cooperations: "namn-samverkan",
};

type Props = { id: string; fact: Fact; language: Language };

/** The fields of one fact, by what it is. */
export function FactFields({ id, fact, language }: Props) {
  const words = messages[language];
  const own = { id, language };
  switch (fact.part) {
    case "header":
      return <HeaderField {...own} fact={fact} />;
    case "person":
      return <PersonFields {...own} fact={fact} />;
    case "item":
      return (
        <>
          <Line {...own} name="nummer" label={words.number} value={fact.value.number} narrow />
          <Line {...own} name="rubrik" label={words.heading} value={fact.value.title} />
        </>
      );
    case "presenter":
      return (
        <>
          <Line {...own} name="namn" label={words.name} value={fact.value.name} list={lists.people} />
          <Organisation {...own} value={fact.value.organisation} />
        </>
      );
    case "assignment":
      return (
        <>
          <Line {...own} name="vem" label={words.who} value={fact.value.who} list={lists.people} />
          <Lines {...own} label={words.what} value={fact.value.what} />
          <Line {...own} name="nar" label={words.dueOn} value={fact.value.due} narrow />
          <Line {...own} name="nartext" label={words.dueWords} value={fact.value.dueText} />
        </>
      );
    case "decision":
      return (
        <>
          <Lines {...own} label={words.text} value={fact.value.text} />
          <Choice
            {...own}
            name="utfall"
            label={words.outcome}
            options={outcomes.map((each) => [each, words.outcomes[each]])}
            value={fact.value.outcome}
          />
        </>
      );
    case "input":
    case "annex":
    case "proposal":
      break;
  }
  return <Lines {...own} label={words.text} value={fact.value.text} />;
}

function HeaderField({ id, fact, language }: Props & { fact: Extract<Fact, { part: "header" }> }) {
  const words = messages[language];
  const { field, value } = fact;
  const own = { id, language, name: "varde", label: words.fields[field] };
  if (field === "remote")
    return (
      <Choice
        {...own}
        options={[
          ["ja", words.yes],
          ["nej", words.no],
        ]}
        value={value === true ? "ja" : "nej"}
      />
    );
  if (field === "kind")
    return (
      <Choice
        {...own}
        options={[
          ["notes", words.kinds.notes],
          ["minutes", words.kinds.minutes],
        ]}
        value={String(value)}
      />
    );
  const list = field === "body" ? lists.bodies : field === "cooperation" ? lists.cooperations : undefined;
  return <Line {...own} value={typeof value === "string" ? value : null} list={list} />;
}

function PersonFields({
  id,
  fact: { value },
  language,
}: Props & { fact: Extract<Fact, { part: "person" }> }) {
  const words = messages[language];
  const own = { id, language };
  return (
    <>
      <Line {...own} name="namn" label={words.name} value={value.name} list={lists.people} />
      <Organisation {...own} value={value.organisation} />
      <Choice
        {...own}
        name="narvaro"
        label={words.presence}
        options={presences.map((each) => [each, words.presences[each]])}
        value={value.presence}
      />
      <Tick {...own} name="ordforande" label={words.chair} isTicked={value.chair} />
      <Tick {...own} name="sekreterare" label={words.minuteTaker} isTicked={value.minuteTaker} />
      <Line {...own} name="kom" label={words.came} value={value.from} narrow />
      <Line {...own} name="gick" label={words.wentAt} value={value.until} narrow />
      <Line {...own} name="roll" label={words.role} value={value.role ?? null} />
    </>
  );
}

type Own = { id: string; language: Language };

function Organisation({ value, ...own }: Own & { value: string | null }) {
  const label = messages[own.language].organisation;
  return <Line {...own} name="organisation" label={label} value={value} list={lists.organisations} />;
}

type LineProps = Own & {
  name: string;
  label: string;
  value: string | null;
  list?: string | undefined;
  narrow?: boolean;
};

function Line({ id, name, label, value, list, narrow }: LineProps) {
  return (
    <span class={narrow === true ? "review-field narrow" : "review-field"}>
      <label for={`${name}-${id}`}>{label}</label>
      <input
        id={`${name}-${id}`}
        name={name}
        value={value ?? ""}
        list={list}
        autocomplete="off"
        aria-autocomplete={list === undefined ? undefined : "both"}
      />
    </span>
  );
}

function Lines({ id, label, value, language }: Own & { label: string; value: string }) {
  return (
    <span class="review-field whole">
      <label for={`text-${id}`}>{label}</label>
      <textarea id={`text-${id}`} name="text" rows={2} data-lines aria-describedby={`rader-${id}`}>
        {value}
      </textarea>
      <span class="hint" id={`rader-${id}`}>
        {messages[language].lineHint}
      </span>
    </span>
  );
}

type ChoiceProps = Own & {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  value: string;
};

function Choice({ id, name, label, options, value }: ChoiceProps) {
  return (
    <span class="review-field narrow">
      <label for={`${name}-${id}`}>{label}</label>
      <select id={`${name}-${id}`} name={name}>
        {options.map(([each, text]) => (
          <option value={each} selected={each === value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

function Tick({ id, name, label, isTicked }: Own & { name: string; label: string; isTicked: boolean }) {
  return (
    <label class="review-tick" for={`${name}-${id}`}>
      <input id={`${name}-${id}`} type="checkbox" name={name} value="ja" checked={isTicked} /> {label}
    </label>
  );
}
