// Who else writes, beside the field where he does.
import type { PersonHere } from "../../../features/room/live/protocol.ts";

export function presenceIn(page: HTMLElement) {
  const words = page.querySelector<HTMLElement>("[data-writes-here]")?.dataset["writesHere"] ?? "{namn}";
  let people: readonly PersonHere[] = [];

  function mark(field: HTMLElement): void {
    const names = people.filter(({ at }) => at?.row === field.dataset["text"]).map(({ name }) => name);
    const form = field.closest("form");
    const old = form?.querySelector("[data-writer]");
    const text = names.length === 0 ? "" : words.replace("{namn}", () => names.join(", "));
    if ((old?.textContent ?? "") === text) return;
    old?.remove();
    if (text !== "") form?.append(markOf(text));
  }

  const look = () => page.querySelectorAll<HTMLElement>("textarea[data-text]").forEach(mark);
  return {
    look,
    show(here: readonly PersonHere[]): void {
      people = here;
      look();
    },
  };
}

function markOf(text: string): HTMLElement {
  const made = document.createElement("span");
  made.className = "writer";
  made.dataset["writer"] = "";
  made.dataset["byScript"] = "";
  made.textContent = text;
  return made;
}
