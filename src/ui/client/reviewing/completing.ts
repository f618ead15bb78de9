// What begins a name that is known is filled in to its end, which stands marked: going on typing writes over it.

const fewest = 2;
/** Names of people stand in fields of either name. */
const alike: Readonly<Record<string, string>> = {
  namn: 'input[name="namn"], input[name="vem"]',
  vem: 'input[name="namn"], input[name="vem"]',
};

export function completingIn(page: HTMLElement): void {
  page.addEventListener("input", (event) => {
    const field = event.target;
    if (!(event instanceof InputEvent) || event.isComposing || !event.inputType.startsWith("insert")) return;
    if (!(field instanceof HTMLInputElement) || !field.list || field.selectionEnd !== field.value.length)
      return;
    const typed = field.value.toLowerCase();
    if (typed.length < fewest) return;
    const named = namesFor(page, field).find(
      (name) => name.length > typed.length && name.toLowerCase().startsWith(typed),
    );
    if (named === undefined) return;
    field.value = named;
    field.setSelectionRange(typed.length, named.length);
  });
}

/** Those of the document, and then those of the register. */
function namesFor(page: HTMLElement, { name, list }: HTMLInputElement): string[] {
  const here = page.querySelectorAll<HTMLInputElement>(alike[name] ?? `input[name="${name}"]`);
  const known = list instanceof HTMLDataListElement ? [...list.options] : [];
  return [...[...here].map(({ defaultValue }) => defaultValue), ...known.map(({ value }) => value)];
}
