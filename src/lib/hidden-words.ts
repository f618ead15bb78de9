// Masked words have the length of what stood there, so a masked text and its original are compared sign by sign.
/** Where words stand that are masked, as half-open offsets; words with nothing but spaces between them are one place. */
export function hiddenPlaces(masked: string, original: string): [number, number][] {
  const places: [number, number][] = [];
  for (const { index, 0: run } of masked.matchAll(/█(?:[█\s]*█)?/g)) {
    const until = index + run.length;
    if (original.slice(index, until) !== run) places.push([index, until]);
  }
  return places;
}
