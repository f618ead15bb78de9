// Numbers as people write them: "12,5", "1 200", "−3 %". Kept as decimals in writing; a float would be another number.
import type { Language } from "../../../lib/language.ts";

const decimal = /^(?<sign>-?)(?<whole>\d{1,3}(?: \d{3})+|\d+)(?:(?<point>[.,])(?<rest>\d{1,6}))?$/;
const mostDigits = 18;

/** As it is kept, or nothing where it cannot be told which number is meant. The unit may stand behind it. */
export function decimalIn(written: string, unit = "", language: Language = "sv"): string | undefined {
  const plain = written.replaceAll(/\s+/g, " ").replaceAll(/[−–]/g, "-").trim();
  const behind = unit.trim().toLowerCase();
  const isNamed = behind !== "" && plain.toLowerCase().endsWith(behind);
  const read = decimal.exec(isNamed ? plain.slice(0, -behind.length).trim() : plain)?.groups;
  if (read === undefined) return undefined;
  const { sign = "", whole = "", point, rest } = read;
  if (point === thousands[language] && rest?.length === 3 && isThousands(whole)) return undefined;
  const digits = whole.replaceAll(" ", "").replace(/^0+(?=\d)/, "");
  if (digits.length > mostDigits) return undefined;
  const value = rest === undefined ? digits : `${digits}.${rest}`;
  return /[1-9]/.test(value) ? sign + value : value;
}

/** "1.200" is 1 200 to some who write Swedish, and 1,2 to others. */
const thousands = { sv: ".", en: "," } as const;
const isThousands = (whole: string) => /^[1-9]\d{0,2}$/.test(whole);

/** "1200.5" as "1 200,5" in Swedish. */
export const decimalText = (value: string, language: Language): string =>
  grouped(value.replace("-", "−"), language === "sv" ? ["\u00a0", ","] : [",", "."]);

/** As it is written in a field, from which it is read again. */
export const decimalWritten = (value: string, language: Language): string =>
  grouped(value, [" ", language === "sv" ? "," : "."]);

function grouped(value: string, [between, point]: readonly [string, string]): string {
  const [whole = "", rest] = value.split(".");
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, between);
  return rest === undefined ? parted : parted + point + rest;
}
