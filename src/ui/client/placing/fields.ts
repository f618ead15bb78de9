// What stands in a field stays, unless Genbo has another value for it and nobody is writing there.
import { waits } from "../saving/waiting.ts";
import { writtenLive } from "../saving/written-live.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Gives a field its new shape by `reshape`, and the value that it shall have then. */
export function keepingFields(field: Field, made: Field, reshape: () => void): void {
  const stays = isBeingWritten(field) || givenValue(field) === givenValue(made);
  const [stood, caret] = [standing(field), caretOf(field)];
  reshape();
  if (field instanceof HTMLTextAreaElement) field.defaultValue = givenValue(made);
  const stands = stays ? stood : standing(made);
  if (standing(field) === stands) return;
  if (isTicked(field)) field.checked = stands === "ticked";
  else field.value = stands;
  // What was chosen is no choice any more.
  if (standing(field) !== stands && !isTicked(field)) field.value = standing(made);
  if (field instanceof HTMLSelectElement || caret === null || document.activeElement !== field) return;
  field.setSelectionRange(...caret);
}

/** The revision of a field goes with its words: it tells what they were typed upon. */
function isBeingWritten(field: Field): boolean {
  const { form } = field;
  if (writtenLive.has(field)) return true;
  return form !== null && (isBegun(form) || (form.matches("[data-field]") && waits(form.id)));
}

/** A form that is sent whole stays as it is from when somebody has begun to fill it in. */
export const isBegun = (form: HTMLFormElement): boolean =>
  form.matches("[data-whole]") &&
  [...form.elements].some(
    (each) => isField(each) && each.type !== "hidden" && standing(each) !== givenValue(each),
  );

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type);

function standing(field: Field): string {
  if (isTicked(field)) return field.checked ? "ticked" : "";
  return field.value;
}

/** As the page was made. */
function givenValue(field: Field): string {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
  }
  if (isTicked(field)) return field.defaultChecked ? "ticked" : "";
  return field.defaultValue;
}

export function caretOf(element: Element | null): [number, number] | null {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type === "text");
  return isText ? [element.selectionStart ?? 0, element.selectionEnd ?? 0] : null;
}
