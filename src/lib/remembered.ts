/** The same, for what is asked again and again of the same texts: what came of the last `most` is kept, but of none longer
 *  than `longest`. */
export function remembered<Value extends object | string | boolean | null>(
  { most, longest = Infinity }: { readonly most: number; readonly longest?: number },
  of: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = of(text);
    if (known.size === most) known.clear();
    if (text.length <= longest) known.set(text, value);
    return value;
  };
}

/** The same, for what is asked again of the same thing, as long as there is that thing. */
export function rememberedOf<Key extends object, Value extends object>(
  of: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}
