// Gives an element the shape of another in place. What is there already stays the same element, so that whoever writes
// in it, or hears it read, is not disturbed.
import { isBegun, isField, keepingFields } from "./fields.ts";

/** What scripts have put there themselves; it stays until what it stands for comes. */
const byScript = "data-by-script";
/** Attributes that say what somebody has done here. */
const ownAttributes = new Set(["open", "data-onward"]);
/** Where scripts tell what came of something. */
const told = "[data-told], [data-read]";

export function shape(old: Element, made: Element): void {
  if (old.isEqualNode(made)) return;
  if (isField(old) && isField(made)) {
    keepingFields(old, made, () => shapeWhole(old, made));
    return;
  }
  shapeWhole(old, made);
}

function shapeWhole(old: Element, made: Element): void {
  shapeAttributes(old, made);
  if (old instanceof HTMLTextAreaElement) return;
  if (old.matches(told) && made.childElementCount === 0) return;
  shapeChildren(old, made);
}

function shapeAttributes(old: Element, made: Element): void {
  for (const { name, value } of made.attributes)
    if (!ownAttributes.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const name of old.getAttributeNames())
    if (!ownAttributes.has(name) && !made.hasAttribute(name)) old.removeAttribute(name);
}

function shapeChildren(old: Element, made: Element): void {
  const twins = twinsOf(old, made);
  const kept = new Set(twins.values());
  const before = [...old.childNodes];
  for (const child of before) if (!kept.has(child) && !isByScript(child) && !isOwn(child)) child.remove();
  let at = old.firstChild;
  for (const child of made.childNodes) {
    while (at && !kept.has(at)) at = at.nextSibling;
    const twin = twins.get(child);
    if (!twin) {
      old.insertBefore(document.importNode(child, true), at);
      continue;
    }
    if (twin === at) at = at.nextSibling;
    else old.insertBefore(twin, at);
    if (twin instanceof Element && child instanceof Element) shape(twin, child);
    else if (twin.nodeValue !== child.nodeValue) twin.nodeValue = child.nodeValue;
  }
}

/** Somebody has begun to write there, of something that stands no longer. */
const isOwn = (node: Node): boolean =>
  node instanceof Element && [...node.querySelectorAll<HTMLFormElement>("form[data-whole]")].some(isBegun);

const isByScript = (node: Node): boolean => node instanceof Element && node.hasAttribute(byScript);

/** Which of the old children each new one is: by its name, by a name within it, otherwise the next of its kind. */
function twinsOf(old: Element, made: Element): Map<ChildNode, ChildNode> {
  const twins = new Map<ChildNode, ChildNode>();
  const free = new Set<ChildNode>(old.childNodes);
  const pair = (child: ChildNode, twin: ChildNode | undefined): void => {
    if (!twin || !free.delete(twin)) return;
    twins.set(child, twin);
  };
  for (const child of made.children) {
    const names = namesIn(child);
    const own = names.map((name) => childWith(old, name));
    pair(
      child,
      own.find((twin) => twin && free.has(twin) && isOfKind(twin, child)),
    );
  }
  for (const child of made.childNodes) {
    if (twins.has(child) || (child instanceof Element && child.id !== "")) continue;
    pair(
      child,
      [...free].find((twin) => !isByScript(twin) && isOfKind(twin, child) && isNameless(twin)),
    );
  }
  return twins;
}

const namesIn = (element: Element): string[] =>
  [element, ...element.querySelectorAll("[id]")].map(({ id }) => id).filter((id) => id !== "");

/** The child of an element that has this name, or something within it that has. */
function childWith(element: Element, name: string): Element | undefined {
  let found: Element | null = document.getElementById(name);
  while (found && found.parentElement !== element) found = found.parentElement;
  return found ?? undefined;
}

const isOfKind = (one: Node, other: Node): boolean =>
  one.nodeName === other.nodeName &&
  (!(one instanceof Element) || !(other instanceof Element) || one.id === other.id);

/** Another's name is not taken over: it may be written in. */
const isNameless = (node: Node): boolean => !(node instanceof Element) || node.id === "";
