// Whoever is there can be chosen in the forms of every item: when people come and go, their choices follow.

interface Choice {
  readonly id: string;
  readonly name: string;
}

export function followPeople(): void {
  const there = [...document.querySelectorAll<HTMLElement>("[data-person]")].map(({ dataset }): Choice => ({
    id: dataset["person"] ?? "",
    name: dataset["name"] ?? "",
  }));
  for (const choosing of document.querySelectorAll<HTMLElement>("[data-choosing]")) {
    const chosen = (choosing.dataset["choosing"] ?? "").split(" ");
    const choices = there.filter(({ id }) => !chosen.includes(id));
    choosing.hidden = choices.length === 0;
    const place = choosing.querySelector("[data-people]");
    if (place instanceof HTMLSelectElement) offer(place, choices);
    else if (place) offerBoxes(place, choices);
  }
}

function offer(select: HTMLSelectElement, choices: readonly Choice[]): void {
  const offered = new Map([...select.options].map((option) => [option.value, option]));
  const { value } = select;
  arrange(
    select,
    [...offered.values()],
    choices.map(({ id, name }) => offered.get(id) ?? new Option(name, id)),
  );
  if (choices.some(({ id }) => id === value)) select.value = value;
}

function offerBoxes(place: Element, choices: readonly Choice[]): void {
  const labels = [...place.querySelectorAll("label")];
  const offered = new Map(labels.map((label) => [label.querySelector("input")?.value ?? "", label]));
  arrange(
    place,
    labels,
    choices.map((choice) => offered.get(choice.id) ?? boxFor(choice)),
  );
}

function boxFor({ id, name }: Choice): HTMLLabelElement {
  const [label, box] = [document.createElement("label"), document.createElement("input")];
  box.type = "checkbox";
  box.name = "person";
  box.value = id;
  label.append(box, ` ${name}`);
  return label;
}

/** What stands there already is left where it is. */
function arrange(place: Element, before: readonly Element[], wanted: readonly Element[]): void {
  if (before.length === wanted.length && before.every((each, i) => each === wanted[i])) return;
  for (const each of before) if (!wanted.includes(each)) each.remove();
  for (const each of wanted) place.append(each);
}
