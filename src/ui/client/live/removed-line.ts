// What stands where a line has been removed from under somebody who wrote there.

interface Line {
  readonly words: string;
  readonly changed: (words: string) => void;
  readonly forget: () => void;
  /** None where there is no place for a new line. */
  readonly putBack: ((words: string) => void) | null;
}

export function removedLine(root: HTMLElement, { words, changed, forget, putBack }: Line) {
  const texts = root.querySelector<HTMLElement>("[data-status]")?.dataset ?? {};
  const element = document.createElement("div");
  element.className = "notice red stack-s";
  element.dataset["byScript"] = "";
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  const entry = document.createElement("textarea");
  entry.value = words;
  entry.addEventListener("input", () => changed(entry.value));
  const label = document.createElement("label");
  label.append(texts["removedWords"] ?? "", entry);
  const choices = document.createElement("div");
  choices.className = "row";
  const settle = (act: () => void) => () => {
    act();
    forget();
    element.remove();
  };
  if (putBack)
    choices.append(
      button(
        texts["putBack"],
        settle(() => putBack(entry.value)),
      ),
    );
  choices.append(
    button(
      texts["forget"],
      settle(() => undefined),
    ),
  );
  element.append(told, label, choices);
  // Read aloud when it stands in the page.
  setTimeout(() => (told.textContent = texts["removed"] ?? ""));
  return { element, entry };
}

function button(text: string | undefined, act: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text ?? "";
  made.addEventListener("click", act);
  return made;
}
