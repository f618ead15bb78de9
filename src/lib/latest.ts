/** Remembers what was used latest, in at most so much room. */
export interface Latest<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function latest<Value>(room: number, sizeOf: (value: Value) => number): Latest<Value> {
  const values = new Map<string, Value>();
  let taken = 0;

  function take(key: string): Value | undefined {
    const value = values.get(key);
    if (value === undefined) return undefined;
    values.delete(key);
    taken -= key.length + sizeOf(value);
    return value;
  }

  function put(key: string, value: Value): void {
    values.set(key, value);
    taken += key.length + sizeOf(value);
  }

  return {
    get(key) {
      const value = take(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set(key, value) {
      take(key);
      put(key, value);
      for (const oldest of values.keys()) {
        if (taken <= room) return;
        take(oldest);
      }
    },
  };
}
