import { annexPath, agendaPath } from "../paths.ts";
import type { AgendaItem } from "../items/queries.ts";
import { messages } from "../messages.ts";
import { type MoveStep, stepsOf } from "../order/moving.ts";
import { standingOf } from "../order/standing.ts";
import type { DeskProps } from "./agenda-page.tsx";
import { HistoryLine, ItemTime, KindTag, ReachTag } from "./item-facts.tsx";
import { ItemForm } from "./item-form.tsx";

export type ItemProps = DeskProps & { item: AgendaItem };

/** One item in the list, and its form where that is open. */
export function ItemRow(props: ItemProps) {
  const { visit, cooperation, meeting, agenda, anchorings, item, chosen } = props;
  const { language } = visit;
  const words = messages[language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const place = `punkt-${item.id}`;
  const isOpen = chosen === item.id;
  return (
    <>
      {item.pause === null ? null : (
        <li class="agenda-pause" data-pause>
          {words.pauseOf(item.pause)}
        </li>
      )}
      <li
        class={item.parentId === null ? "agenda-item" : "agenda-item under"}
        id={place}
        data-item={item.id}
        data-parent={item.parentId ?? ""}
      >
        <div class="agenda-row">
          <span class="agenda-handle" aria-hidden="true" title={words.drag} hidden />
          <span class="agenda-number">{item.label}</span>
          <div class="agenda-told">
            <h3>
              <a
                href={isOpen ? `${address}#${place}` : `${address}?andra=${item.id}#${place}`}
                aria-expanded={isOpen ? "true" : "false"}
              >
                {item.title}
              </a>
            </h3>
            <p class="agenda-facts">
              <ItemTime item={item} language={language} />
              <KindTag kind={item.kind} language={language} />
              <ReachTag item={item} language={language} />
              {item.presenters.length === 0 ? null : (
                <span>{item.presenters.map(({ name }) => name).join(", ")}</span>
              )}
              {item.proposals.length === 0 ? null : <span>{words.clauses(item.proposals.length)}</span>}
              {item.annexes.map(({ number, title }) => (
                <a
                  href={annexPath(cooperation.slug, meeting.body.slug, meeting.slug, String(number))}
                  title={title}
                >
                  {words.annexNumber(number)}
                </a>
              ))}
              <HistoryLine
                history={agenda.history.get(item.id)}
                cooperation={cooperation.slug}
                language={language}
              />
            </p>
            {anchorings.of(item.slug, language)}
          </div>
          <Moves {...props} />
        </div>
        {isOpen ? <ItemForm {...props} /> : null}
      </li>
    </>
  );
}

/** Arrows of one shape, turned. */
const turns: Readonly<Record<MoveStep, number>> = { up: 0, under: 90, down: 180, out: 270 };

function Moves({ agenda, item, visit }: ItemProps) {
  const words = messages[visit.language];
  return (
    <div class="agenda-moves">
      {stepsOf(standingOf(agenda.items), item.id).map((step) => (
        <button
          class={step}
          type="submit"
          form="ordning"
          name="flytta"
          value={`${step}:${item.id}`}
          title={words.steps[step]}
          aria-label={words.move(words.steps[step], item.title)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M8 13V3.5M3.5 8 8 3.5 12.5 8"
              transform={`rotate(${turns[step]} 8 8)`}
              fill="none"
              stroke="currentColor"
              stroke-width="2"
            />
          </svg>
        </button>
      ))}
    </div>
  );
}
