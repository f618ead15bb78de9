// Which alphabet a text file was written in, by evidence: byte order marks, zero bytes, well-formed UTF-8,
// and last which of the two old one-byte alphabets makes Swedish of it.

interface Decoded {
  text: string;
  /** Letters that no alphabet could make sense of, shown as U+FFFD. */
  damagedLetters: number;
}

const marks: { bytes: number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Null where the bytes are no text in any alphabet. */
export function decode(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return looksBinary(text) ? null : { text, damagedLetters: count(text, /\uFFFD/g) };
}

function encodingOf(bytes: Uint8Array): string {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  return mark?.encoding ?? wideEncoding(bytes) ?? narrowEncoding(bytes);
}

/** UTF-16 without a mark: nearly every second byte of European text is then zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 2) return null;
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = (sample.length / 2) * 0.6;
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return null;
}

function narrowEncoding(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = count(text, /\uFFFD/g);
  if (broken === 0) return "utf-8";
  // A few spoilt bytes among many good ones are damage; in an old alphabet nearly all would be spoilt.
  const sound = count(text, /[\u0080-\uFFFC]/g);
  if (sound > broken * 3) return "utf-8";
  const sample = bytes.subarray(0, 200_000);
  const windows = swedishness(new TextDecoder("windows-1252").decode(sample));
  const macintosh = swedishness(new TextDecoder("macintosh").decode(sample));
  return macintosh > windows ? "macintosh" : "windows-1252";
}

/** High where the letters outside ASCII are those that Swedish has, beside other letters. */
function swedishness(text: string): number {
  const swedish = count(text, /[a-z][åäöé]|\b[ÅÄÖ][a-z]|[åäö][a-z]| [ÅÄÖ][a-zåäö]/g);
  const quotes = count(text, /[\s(][“”’•–]\S|\S[”’…][\s.,)]|\s[–•]\s/g);
  const foreign = count(text, /[^\0-\x7FåäöéüÅÄÖÉÜ“”’‘•–—…«»§°½´·\u00A0]/g);
  return swedish * 2 + quotes - foreign * 2;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex
  const odd = count(sample, /[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g);
  return odd > sample.length * 0.02 + 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
