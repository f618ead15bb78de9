// The least that a page made by Hono and JSX can cost: items like a meeting's from an array, rendered each time it is
// asked for, without database, compression or headers. The arguments are the size to come to and where to begin.
import { serve } from "@hono/node-server";
import { Hono } from "hono";

interface Item {
  number: number;
  title: string;
  presenter: string;
  inputs: string[];
  clauses: string[];
}

const item = (number: number): Item => ({
  number,
  title: `Översyn av kollektivtrafikplanen & tillköpen ${2000 + number}`,
  presenter: "Åsa Lindberg, utvecklingschef, Skövde",
  inputs: ["Tidplanen för kollektivtrafikplanen är alltför snäv", "Räkna på vad tillköpen kostar"],
  clauses: ["Översynen godkänns.", "Gemensamt avtal antas att gälla från och med nästa år."],
});

function Page({ items }: { items: Item[] }) {
  return (
    <html lang="sv">
      <head>
        <title>Möte</title>
      </head>
      <body>
        <main>
          {items.map((each) => (
            <Section item={each} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Section({ item: { number, title, presenter, inputs, clauses } }: { item: Item }) {
  return (
    <article id={`${number}`} class="stack">
      <h3>
        <a href={`#${number}`}>{number}</a> {title}
      </h3>
      <p class="quiet">{presenter}</p>
      <Entries heading="Inspel" name="inspel" number={number} entries={inputs} />
      <Entries heading="Beslut" name="beslut" number={number} entries={clauses} />
    </article>
  );
}

function Entries(props: { heading: string; name: string; number: number; entries: string[] }) {
  return (
    <section>
      <h4>{props.heading}</h4>
      <ul class="plain">
        {props.entries.map((entry, index) => (
          <li id={`${props.name}-${props.number}-${index}`}>
            <p>{entry}</p>
            <a href={`?ord=${props.name}-${props.number}-${index}`}>visa orden</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function appShowing(count: number): Hono {
  const items = Array.from({ length: count }, (_, index) => item(index + 1));
  return new Hono().get("/", (c) => c.html(<Page items={items} />));
}

const [, , size = "30000"] = process.argv;
const one = await (await appShowing(1).request("/")).text();
const app = appShowing(Math.round(Number(size) / one.length));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  process.stdout.write(`http://127.0.0.1:${port}\n`),
);
