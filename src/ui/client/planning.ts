// Asks, while a day is typed, what there is to say of it. Without a script the same is told when the form is sent.

const fields = ["organ", "mote", "dag", "till", "start", "slut", "ar"];

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-remarks]")) {
  // Whoever goes on to the next row is told of this one too.
  const soon = new Map<string, ReturnType<typeof setTimeout>>();
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
    // Rows of a plan have their fields under a number: "rad-3-dag".
    const lead = /^rad-\d+-/.exec(field.name)?.[0] ?? "";
    if (!fields.includes(field.name.slice(lead.length))) return;
    clearTimeout(soon.get(lead));
    soon.set(
      lead,
      setTimeout(() => void tell(form, lead), 250),
    );
  });
}

async function tell(form: HTMLFormElement, lead: string): Promise<void> {
  const place = form.querySelector<HTMLElement>(`[data-told="${lead}"]`);
  if (place === null) return;
  const asked = questionOf(form, lead);
  if (asked.get("dag") === "") return place.replaceChildren();
  const response = await fetch(`${form.dataset["remarks"]}?${asked}`).catch(() => null);
  if (!response?.ok) return;
  const told = new DOMParser().parseFromString(await response.text(), "text/html");
  // An answer that was overtaken is not shown upon a later one.
  if (String(questionOf(form, lead)) === String(asked)) place.replaceChildren(...told.body.childNodes);
}

function questionOf(form: HTMLFormElement, lead: string): URLSearchParams {
  const data = new FormData(form);
  return new URLSearchParams(fields.map((name) => [name, textOf(data.get(lead + name) ?? data.get(name))]));
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");
