// Everybody in the room: a process of its own with a real connection for each. It says when all are there, does as the
// plan says, and tells what it saw.
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { diceOf } from "../cooperation/chance.ts";
import { deskOf } from "../office/desk.ts";
import { type Act, crowdPlan, type CrowdPlan, type CrowdReport } from "./plan.ts";
import { openScreen, type Screen } from "./screen.ts";
import { newSightings, type Sightings } from "./sightings.ts";

/** From one act to the next of somebody who minutes by keys, in milliseconds. */
const betweenActs = 300;

const [, , file = ""] = process.argv;
const report = await meet(crowdPlan.parse(JSON.parse(await readFile(file, "utf8"))));
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit());

async function meet(plan: CrowdPlan): Promise<CrowdReport> {
  const [keystrokes, acts, turns] = [newSightings(), newSightings(), newSightings()];
  const stored: number[] = [];
  /** How long each row is by now on each screen: several keystrokes may come at once. */
  const lengths = new Map<string, number>();
  let done: { readonly act: Act; readonly sightings: Sightings } | undefined;
  const screens = await Promise.all(
    plan.seats.map((seat, number) =>
      openScreen(seat, {
        rows: plan.rows.map(({ id: row }) => ({ item: plan.item, row })),
        wordsCame(row, text) {
          const place = `${number} ${row}`;
          for (let length = (lengths.get(place) ?? 0) + 1; length <= text.length; length++)
            keystrokes.see(`${row} ${length}`, number);
          lengths.set(place, text.length);
        },
        partCame(html) {
          const sign = done?.act.shows[seat.view];
          if (sign !== undefined && html.includes(sign)) done?.sightings.see(done.act.name, number);
        },
        stored: (milliseconds) => void stored.push(milliseconds),
      }),
    ),
  );
  process.stdout.write("there\n");

  const end = performance.now() + plan.seconds * 1000;
  const othersWith = (views: readonly string[], than: number) =>
    plan.seats.flatMap(({ view }, number) => (number !== than && views.includes(view) ? [number] : []));
  const { send } = deskOf(plan.desk, plan.desk.address);

  async function perform(act: Act, sightings: Sightings): Promise<void> {
    done = { act, sightings };
    sightings.expect(act.name, othersWith(Object.keys(act.shows), 0));
    await send(act.path, act.fields);
    await sightings.whenSeen();
    if (act.undo !== null) await send(act.undo.path, act.undo.fields);
    await pause(betweenActs);
  }

  async function performAll(): Promise<void> {
    for (const act of plan.acts) if (performance.now() < end) await perform(act, acts);
  }

  /** As fast as one types, and no two alike. */
  async function write(writer: number, { id, views }: CrowdPlan["rows"][number]): Promise<void> {
    const dice = diceOf(writer);
    const others = othersWith(views, writer);
    let length = screens[writer]?.words(plan.item, id)?.length ?? 0;
    while (performance.now() < end) {
      await pause((2 * dice.next() * 1000) / plan.keysASecond);
      keystrokes.expect(`${id} ${++length}`, others);
      screens[writer]?.type(plan.item, id, length % 8 === 0 ? " " : "o");
    }
  }

  await Promise.all([performAll(), ...plan.rows.map((row, writer) => write(writer, row))]);
  await keystrokes.whenSeen();
  for (const { id, views } of plan.rows) agree(screens, [0, ...othersWith(views, 0)], plan.item, id);
  for (const turn of plan.turns) await perform(turn, turns);
  return { keystrokes: keystrokes.milliseconds, acts: acts.milliseconds, turns: turns.milliseconds, stored };
}

function agree(screens: readonly Screen[], some: readonly number[], item: string, row: string): void {
  const told = new Set(some.flatMap((number) => screens[number]?.words(item, row) ?? []));
  if (told.size > 1) throw new Error(`the screens do not agree: ${JSON.stringify([...told])}`);
}
