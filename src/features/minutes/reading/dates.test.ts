import fc from "fast-check";
import { expect, test } from "vitest";
import { findDates, weekdayOn } from "./dates.ts";

const reference = "2018-05-15";
const days = (text: string) => findDates(text, reference).map(({ date }) => date);

test.each([
  ["2018-05-15", "2018-05-15"],
  ["2016–05–25", "2016-05-25"],
  ["2016.05.25", "2016-05-25"],
  ["20160525", "2016-05-25"],
  ["180126", "2018-01-26"],
  ["18 maj 2018", "2018-05-18"],
  ["den 1:a juni", "2018-06-01"],
  ["1 sept. 2019", "2019-09-01"],
  ["DEN 3 MAJ 2019", "2019-05-03"],
  ["fredag 6 november 2020, kl. 8.15", "2020-11-06"],
  ["26/11", "2018-11-26"],
  ["26/11 2019", "2019-11-26"],
  ["24/9-20", "2020-09-24"],
  ["5.9.2019", "2019-09-05"],
  ["den 5-6 september", "2018-09-05"],
  ["den 30 och 31 augusti", "2018-08-30"],
  ["3 maj–4 juni 2020", "2020-05-03"],
  ["180321-22", "2018-03-21"],
  ["senast 24/7", "2018-07-24"],
  ["18-05-12", "2018-05-12"],
])("'%s' is %s", (text, date) => {
  expect(days(text)).toEqual([date]);
});

test.each([
  "1/2018",
  "nr 4/11",
  "Dnr 5/12",
  "KS 2024/124 042",
  "Fi2024/00123",
  "137 000",
  "24/7",
  "31 februari 2020",
  "kl. 08.30-12.00",
  "punkt 3",
  "5 marsvin",
  "4.1",
])("'%s' is no day", (text) => {
  expect(days(text)).toEqual([]);
});

test("a day without a year is the first one from the reference day on, or the last one before it", () => {
  expect(findDates("den 15 maj", reference)[0]?.date).toBe("2018-05-15");
  expect(findDates("den 14 maj", reference)[0]?.date).toBe("2019-05-14");
  expect(findDates("den 16 maj", reference, "past")[0]?.date).toBe("2017-05-16");
  expect(findDates("den 16 maj", null)).toEqual([]);
  expect(findDates("den 16 maj 2020", null)[0]?.date).toBe("2020-05-16");
});

test("a mere day belongs to the month named before it, else to the coming one", () => {
  expect(findDates("mötet i juni flyttas till den 24:e", reference)).toMatchObject([
    { date: "2018-06-24", written: "day" },
  ]);
  expect(days("till den 3:e")).toEqual(["2018-06-03"]);
});

test("the weekday is kept as written, before or behind the day, right or wrong", () => {
  const weekdays = (text: string) => findDates(text, reference).map(({ weekday }) => weekday);
  expect(weekdays("Fredagen den 17 mars, 2018-05-15 (tisdag), tors 5 juni, 5 juni")).toEqual([5, 2, 4, null]);
});

test("index and length tell the words, with weekday and 'den'", () => {
  const text = "senast fredagen den 1 juni 2018, annars 5/5.";
  const words = findDates(text, reference).map(({ index, length }) => text.slice(index, index + length));
  expect(words).toEqual(["fredagen den 1 juni 2018", "5/5"]);
});

test("every day comes back from each of its forms, and its weekday is the calendar's", () => {
  const months =
    "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2001-01-01"), max: new Date("2049-12-31"), noInvalidDate: true }),
      (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const long = `${Number(day)} ${months[Number(month) - 1]} ${year}`;
        for (const text of [
          iso,
          long,
          iso.slice(2).replaceAll("-", ""),
          `${Number(day)}/${Number(month)} ${year}`,
        ]) {
          expect(days(`mötet den ${text}, i Åvik`)).toEqual([iso]);
        }
        expect(weekdayOn(iso)).toBe(at.getUTCDay() === 0 ? 7 : at.getUTCDay());
      },
    ),
  );
});

test.each(["1", "1-", "den ", "2018-", "mars ", "fredag "])("%j without end holds no date", (piece) => {
  expect(findDates(piece.repeat(20_000), reference)).toEqual([]);
});
