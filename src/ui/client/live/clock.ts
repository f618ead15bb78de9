// The clock of the item that is taken up, by the time of Genbo and not of the browser.
import { turnAt } from "./turn.ts";

export interface Clock {
  /** What Genbo's clock says. */
  set: (now: string) => void;
  look: () => void;
}

export function tick(): Clock {
  let ahead = 0;
  const look = (): void => {
    for (const shown of document.querySelectorAll<HTMLElement>("[data-turn]"))
      show(shown, Date.now() + ahead);
  };
  setInterval(look, 1000);
  look();
  return {
    set(now) {
      ahead = Date.parse(now) - Date.now();
      look();
    },
    look,
  };
}

function show(shown: HTMLElement, now: number): void {
  const { taken = "", used = "0", minutes: planned = "" } = shown.dataset;
  const turn = turnAt(now, {
    taken: Date.parse(taken),
    usedBefore: Number(used),
    planned: planned === "" ? null : Number(planned),
  });
  shown.classList.toggle("over", turn.isOver);
  const told = shown.querySelector<HTMLElement>("[data-turn-told]");
  if (told) tell(told, turn.minutes, turn.isOver);
  const bar = shown.querySelector<HTMLProgressElement>("[data-turn-bar]");
  if (!bar || turn.minutes === null) return;
  bar.hidden = false;
  // In steps: nothing moves at the edge of anybody's sight.
  bar.value = Math.min(bar.max, Math.floor(turn.usedMinutes * 2) / 2);
}

function tell(told: HTMLElement, minutes: number | null, isOver: boolean): void {
  const words = (isOver ? told.dataset["over"] : told.dataset["left"]) ?? "";
  const text = minutes === null ? "" : words.replace("{minuter}", String(minutes));
  if (told.textContent !== text) told.textContent = text;
}
