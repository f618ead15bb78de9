// What a secretary sends in the course of a meeting, form by form, from its day to its approved minutes.
import { randomUUID } from "node:crypto";
import { revisionOf } from "../../src/features/minuting/fields/revision.ts";
import { dayText } from "../../src/ui/day.tsx";
import { amarken, directors, ivar, tora, ylva } from "../loop/amarken.ts";

export interface Deed {
  readonly name: string;
  /** The form names what it makes, or says a state that it leads to: it may be sent again unseen. */
  readonly isRepeatable: boolean;
  form(page: Page): Promise<Form>;
}

export interface Form {
  readonly address: string;
  readonly fields: Record<string, string>;
}

/** What whoever fills the forms in sees on the pages. */
export interface Page {
  readonly today: string;
  /** The id of something that stands there. */
  find(question: string): Promise<string>;
  /** What a line is taken for, as the page shows it while it is typed. */
  understood(address: string): Promise<string>;
}

type Fields = Form["fields"];

export function scriptOf(day: string, back: string): Deed[] {
  const meeting = `/${amarken.slug}/moten/${directors.slug}/${day}`;
  const minutes = `${meeting}/protokoll`;
  const round = `${meeting}/synpunkter`;

  const once = (name: string, address: string, fields: Fields | ((page: Page) => Fields)): Deed => ({
    name,
    isRepeatable: false,
    form: async (page) => ({ address, fields: typeof fields === "function" ? fields(page) : fields }),
  });
  const written = (
    name: string,
    address: string,
    fields: (page: Page) => Fields | Promise<Fields>,
  ): Deed => ({
    name,
    isRepeatable: true,
    form: async (page) => ({ address: `${minutes}/${address}`, fields: await fields(page) }),
  });
  const made = (
    name: string,
    address: string,
    fields: (page: Page) => Fields | Promise<Fields>,
    nytt: string = randomUUID(),
  ) => written(name, address, async (page) => ({ nytt, ...(await fields(page)) }));
  const field = (
    name: string,
    falt: string,
    rad: string | ((page: Page) => Promise<string>),
    was: string,
    varde: string,
  ) =>
    written(name, "falt", async (page) => {
      const row = typeof rad === "string" ? rad : await rad(page);
      return { falt, rad: row, revision: revisionOf(was), varde };
    });
  const charged = (name: string, rad: string, of: (page: Page) => Promise<string>) =>
    made(name, "uppdrag", async (page) => {
      const punkt = await of(page);
      const asked = new URLSearchParams({ punkt, rad });
      return { punkt, rad, visat: await page.understood(`${minutes}/tolkning?${asked.toString()}`) };
    });
  const planned = (held: string) =>
    once("a meeting is planned", `/${amarken.slug}/moten/nytt`, {
      organ: directors.id,
      dag: held,
      start: "9.00",
      slut: "12.00",
      plats: "Strandsalen",
      trots: "ja",
    });
  const item = (titel: string, forslag: string) =>
    once(`${titel} comes on the agenda`, `${meeting}/dagordning/punkter`, {
      titel,
      slag: "decision",
      minuter: "20",
      bakgrund: "Frågan väcktes i våras.",
      forslag,
    });

  const on = (held: string) => `(select id from meetings where held_on = '${held}' limit 1)`;
  const ofItem = (title: string) =>
    `(select id from items where meeting_id = ${on(day)} and title = '${title}')`;
  const meetingOn = (held: string) => (page: Page) => page.find(`select ${on(held)}`);
  const archive = (page: Page) => page.find(`select ${ofItem("Gemensamt e-arkiv")}`);
  const trail = (page: Page) => page.find(`select ${ofItem("Kustleden")}`);
  const cleaning = (page: Page) => page.find(`select ${ofItem("Lokalvård i egen regi")}`);
  const proposal = (page: Page) =>
    page.find(`select id from proposals where item_id = ${ofItem("Gemensamt e-arkiv")}`);
  const late = (page: Page) =>
    page.find(`select id from attendances where meeting_id = ${on(day)} and name = '${ivar.name}'`);
  const comment = (page: Page) =>
    page.find(`select id from correction_comments where meeting_id = ${on(day)}`);
  const [cost, small, clause, deferred] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const words = {
    cost: ["Hanna Sjölin: kostnaden", "Hanna Sjölin: kostnaden oroar", "Hanna Sjölin: kostnaden oroar mest"],
    clause: ["att utreda ett gemensamt e-arkiv", "att utreda ett gemensamt e-arkiv under året"],
    deferred: ["att bordlägga ärendet", "att bordlägga ärendet till nästa möte"],
  } as const;

  return [
    planned(day),
    planned(back),
    item("Gemensamt e-arkiv", words.clause[0]),
    item("Kustleden", "att märka upp Kustleden"),
    item("Lokalvård i egen regi", ""),
    once("the call goes out", `${meeting}/kallelse`, { ord: "Välkomna." }),
    written("all who are expected are there", "narvaro/foreslagna", () => ({})),
    made("the secretary is there", "narvaro", () => ({ rad: `${tora.name}, vid protokollet` })),
    made("a guest is there", "narvaro", () => ({ rad: "Nils Åberg, Arkivhuset, gäst" })),
    field("one comes late", "kom", late, "", "09:20"),
    field("it begins", "borjan", meetingOn(day), "09:00", "09:05"),
    field("an item begins", "borjade", archive, "", "09:10"),
    made("an input", "inspel", async (page) => ({ punkt: await archive(page), rad: words.cost[0] }), cost),
    field("the input is written on", "inspel", cost, words.cost[0], words.cost[1]),
    field("and on", "inspel", cost, words.cost[1], words.cost[2]),
    made(
      "another",
      "inspel",
      async (page) => ({ punkt: await archive(page), rad: "Bo: i liten skala" }),
      small,
    ),
    written("one leaves for an item", "franvaro", async (page) => ({
      punkt: await trail(page),
      person: ylva.id,
      skal: "conflict",
    })),
    made(
      "a clause as proposed",
      "beslut",
      async (page) => ({ punkt: await archive(page), forslag: await proposal(page), svar: "approved" }),
      clause,
    ),
    field("the clause is amended", "beslut", clause, words.clause[0], words.clause[1]),
    made(
      "a clause without a proposal",
      "beslut",
      async (page) => ({ punkt: await trail(page), forslag: "", svar: "deferred" }),
      deferred,
    ),
    field("its words", "beslut", deferred, words.deferred[0], words.deferred[1]),
    charged(
      "an assignment that comes back",
      `@Lövby återkommer den ${dayText(back, "sv")} med en kalkyl`,
      archive,
    ),
    charged("an assignment without a day", "@Stenvik återkommer med en tidplan", trail),
    made("an item comes up at the table", "punkter", () => ({ rad: "Övriga frågor" })),
    made("an item is moved on", "flytt", async (page) => ({
      punkt: await cleaning(page),
      mote: await meetingOn(back)(page),
    })),
    once("a line is taken away", `${minutes}/bort`, { slag: "inspel", rad: small }),
    field("it ends", "slut", meetingOn(day), "12:00", "11:40"),
    once("the meeting is over", `${minutes}/steg`, { steg: "held" }),
    once("the minutes are written", `${minutes}/steg`, { steg: "minuting" }),
    once("they are sent round", `${round}/oppning`, ({ today }) => ({ sista: today })),
    once("somebody says what is wrong", round, { text: "Det var en tisdag." }),
    {
      name: "the answer to it",
      isRepeatable: false,
      form: async (page) => ({
        address: `${round}/${await comment(page)}/svar`,
        fields: { svar: "declined", ord: "Det var en måndag." },
      }),
    },
    once("the round is over", `${round}/avslut`, {}),
    once("they are approved", `${meeting}/justering/godkannande`, ({ today }) => ({
      vad: "these",
      dag: today,
    })),
  ];
}
