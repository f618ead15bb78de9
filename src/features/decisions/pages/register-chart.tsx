import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Scroller } from "../../../ui/scroller.tsx";
import { outcomes } from "../../minutes/index.ts";
import { noYear, type RegisterForm } from "../forms.ts";
import { messages } from "../messages.ts";
import type { DecisionCount } from "../queries.ts";
import { outcomeTotals, type YearTotal, yearTotals } from "../rules.ts";

type Props = { visit: Visit; form: RegisterForm; counts: DecisionCount[] };

const slot = 50;
const height = 132;
const room = height - 42;

/** The register at a glance, and a filter: each year and each outcome is a link that chooses it, or lets it go. */
export function RegisterChart({ visit, form, counts }: Props) {
  const words = messages[visit.language];
  const years = yearTotals(counts, form);
  const totals = outcomeTotals(counts, form);
  const most = Math.max(1, ...years.map(({ total }) => total));
  const width = Math.max(1, years.length) * slot;
  return (
    <figure class="card stack-s register-chart">
      <figcaption class="quiet">{words.chart}</figcaption>
      <Scroller label={words.chart} fromEnd>
        <svg class="chart" aria-label={words.chart} width={width} height={height}>
          {years.map((year, i) => (
            <Year visit={visit} year={year} chosen={form.ar} left={i * slot} scale={room / most} />
          ))}
        </svg>
      </Scroller>
      <ul class="plain-list row">
        {outcomes
          .filter((outcome) => totals.has(outcome))
          .map((outcome) => (
            <li>
              <a
                class="outcome-choice"
                href={choose(visit, { utfall: form.utfall === outcome ? null : outcome })}
                aria-current={form.utfall === outcome ? "true" : undefined}
              >
                <span class={`swatch outcome-${outcome}`}></span>
                {words.outcomes[outcome]} <span class="quiet figures">{totals.get(outcome)}</span>
              </a>
            </li>
          ))}
      </ul>
    </figure>
  );
}

type YearProps = {
  visit: Visit;
  year: YearTotal;
  chosen: RegisterForm["ar"];
  left: number;
  scale: number;
};

function Year({ visit, year: { year, total, byOutcome }, chosen, left, scale }: YearProps) {
  const words = messages[visit.language];
  const name = year === noYear ? words.noYear : String(year);
  const middle = left + slot / 2;
  const isChosen = chosen === year;
  let top = height - 22;
  return (
    <a
      href={choose(visit, { ar: isChosen ? null : year })}
      aria-current={isChosen ? "true" : undefined}
      class={chosen === null || isChosen ? undefined : "faded"}
    >
      <title>{words.yearBar(name, total)}</title>
      <rect class="hit" x={left} y="0" width={slot} height={height} />
      {outcomes.map((outcome) => {
        const size = (byOutcome.get(outcome) ?? 0) * scale;
        top -= size;
        return size === 0 ? null : (
          <rect class={`outcome-${outcome}`} x={left + 7} y={top} width={slot - 14} height={size} />
        );
      })}
      <text x={middle} y={top - 5} text-anchor="middle" aria-hidden="true">
        {total}
      </text>
      <text x={middle} y={height - 6} text-anchor="middle" aria-hidden="true">
        {year === noYear ? "–" : name}
      </text>
    </a>
  );
}

const choose = (visit: Visit, chosen: Record<string, string | number | null>) =>
  withQuery(visit.address, { ...chosen, sida: null, lang: null });
