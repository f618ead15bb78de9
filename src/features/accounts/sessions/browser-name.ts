// What a browser calls itself, in two words that its owner knows it by.

const browsers: [mark: RegExp, name: string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [mark: RegExp, name: string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox, Windows"; null where it says nothing that is known. */
export function browserName(userAgent: string): string | null {
  const named = (marks: [RegExp, string][]) => marks.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  const parts = [named(browsers), named(systems)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
