// Every form that Genbo has, filled in as somebody would who knows all addresses and ids of a made-up world.
import type { Hono } from "hono";
import { meetingAddress, routesOf } from "./addresses.ts";
import type { Eyes } from "./model.ts";
import { consultationForms } from "./consultation-forms.ts";
import { formsOfLinks, roundForms } from "./round-forms.ts";
import { fresh, runForms } from "./run-forms.ts";
import type { Account, Cooperation, Meeting, World } from "./things.ts";

export interface Form {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Whom it is for. Of what is for anybody, all are refused for another reason, or nothing is told. */
  readonly mayBeSent: (eyes: Eyes) => boolean;
}

/** An unknown route fails: a form that no one tries here may do what it likes. */
export function formsOf(app: Hono, world: World): Form[] {
  const all = {
    ...formsToComeIn(world),
    ...formsOfAccounts(world),
    ...formsOfPlaces(world),
    ...formsOfAssignments(world),
    ...formsOfLinks(),
  };
  return routesOf(app, "POST").flatMap((pattern) => {
    const forms = all[pattern];
    if (forms === undefined) throw new Error(`the secrecy test does not know the form ${pattern}`);
    return forms;
  });
}

type Forms = Record<string, readonly Form[]>;
type Fields = Form["fields"];

const stranger = { namn: "Otto Lind", epost: "otto.lind@exempel.se" };
const nobody = () => false;

/** They are for whoever has not come in yet, and let no one in. */
function formsToComeIn({ accounts }: World): Forms {
  const refused = (address: string, fields: Fields = {}): Form => ({
    address,
    fields,
    mayBeSent: nobody,
  });
  return {
    "/logga-in": [refused("/logga-in", { epost: stranger.epost, till: "/samverkan-0" })],
    "/logga-in/lank/:token": [refused(`/logga-in/lank/${"A".repeat(43)}`, stranger)],
    "/rapport/:token": [refused(`/rapport/${"A".repeat(43)}`, { vad: "klart" })],
    "/rapport/:token/angra": [refused(`/rapport/${"A".repeat(43)}/angra`)],
    "/svar/:token": [refused(`/svar/${"A".repeat(43)}`)],
    "/synpunkter/:token": [refused(`/synpunkter/${"A".repeat(43)}`, { text: "Otto" })],
    "/justering/:token": [refused(`/justering/${"A".repeat(43)}`)],
    "/logga-in/nyckel": [refused("/logga-in/nyckel", { svar: "{}", till: "/samverkan-0" })],
    // Whoever asks is told a number that nobody has used.
    "/logga-in/nyckel/fraga": [{ ...refused("/logga-in/nyckel/fraga"), mayBeSent: () => true }],
    "/logga-in/kommun/:provider": [refused("/logga-in/kommun/ingen", { till: "/samverkan-0" })],
    // Of a provider that there is not.
    "/logga-in/kommun/:provider/koppling": [refused("/logga-in/kommun/ingen/koppling")],
    "/logga-in/demonstration/:account": accounts.map(({ id }) => refused(`/logga-in/demonstration/${id}`)),
    "/logga-ut": [refused("/logga-ut")],
  };
}

function formsOfAccounts({ accounts, cooperations }: World): Forms {
  const own = (address: string, fields: Fields = {}): Form[] => [
    { address, fields, mayBeSent: ({ account }) => account !== null },
  ];
  const each = (address: (account: Account) => string, fields: Fields = {}): Form[] =>
    accounts.map((of) => ({
      address: address(of),
      fields,
      mayBeSent: ({ account }) => account?.id === of.id,
    }));
  const administered = (address: string, fields: Fields = {}): Form => ({
    address,
    fields,
    mayBeSent: ({ isAdministrator }) => isAdministrator,
  });
  const toEach = (at: (account: Account) => string, fields: Fields = {}) =>
    accounts.map((account) => administered(at(account), fields));
  const founding = {
    namn: "Havsbygden",
    adress: "havsbygden",
    fran: "2026-05-01",
    kommun: "0180",
    sekreterare: stranger.namn,
    epost: stranger.epost,
  };
  const address = { epost: stranger.epost };
  return {
    "/konto/namn": own("/konto/namn", { namn: "Otto Lind", sprak: "sv" }),
    "/konto/sessioner/andra/avslut": own("/konto/sessioner/andra/avslut"),
    "/konto/sessioner/:id/avslut": each(({ session }) => `/konto/sessioner/${session}/avslut`),
    "/konto/nycklar": own("/konto/nycklar", { namn: "telefon", svar: "{}" }),
    "/konto/nycklar/fraga": own("/konto/nycklar/fraga"),
    "/konto/nycklar/:id/namn": each(({ passkey }) => `/konto/nycklar/${passkey}/namn`, { namn: "dator" }),
    "/konto/kalendrar": own("/konto/kalendrar", { av: "own" }),
    "/konto/kalendrar/:id/avslut": own(`/konto/kalendrar/${fresh}/avslut`),
    "/konto/nycklar/:id/borttagning": each(({ passkey }) => `/konto/nycklar/${passkey}/borttagning`),
    "/installation/sekreterare": cooperations.map(({ id }) =>
      administered("/installation/sekreterare", { ...stranger, samverkan: id }),
    ),
    "/installation/administratorer": [administered("/installation/administratorer", stranger)],
    "/installation/administratorer/:id/avslut": toEach(
      ({ id }) => `/installation/administratorer/${id}/avslut`,
    ),
    "/installation/samverkan": [administered("/installation/samverkan", founding)],
    "/installation/konton/:id/adress": toEach(({ id }) => `/installation/konton/${id}/adress`, address),
    "/installation/konton/:id/inbjudan": toEach(({ id }) => `/installation/konton/${id}/inbjudan`),
    "/installation/konton/:id/stangning": toEach(({ id }) => `/installation/konton/${id}/stangning`),
    "/installation/konton/:id/oppning": toEach(({ id }) => `/installation/konton/${id}/oppning`),
    "/installation/utkorg/:id": toEach(({ mail }) => `/installation/utkorg/${mail}`),
  };
}

/** Whoever is to do something may say how it goes, where he sees it. */
function formsOfAssignments({ cooperations }: World): Forms {
  const each = (rest: string, fields: Fields): Form[] =>
    cooperations.flatMap((place) =>
      place.meetings.flatMap((meeting) =>
        meeting.items.map((item) => ({
          address: `/${place.slug}/uppdrag/${item.assignment.id}${rest}`,
          fields,
          mayBeSent: (eyes: Eyes) => eyes.account !== null && eyes.under(meeting, item, item.assignment.own),
        })),
      ),
    );
  return {
    "/:cooperation/uppdrag/:id": each("", { vad: "klart", text: "Klart." }),
    "/:cooperation/uppdrag/:id/angra": each("/angra", {}),
  };
}

function formsOfPlaces(world: World): Forms {
  const forms: Record<string, Form[]> = {};
  for (const place of world.cooperations)
    for (const [pattern, form] of [...ofPeople(world, place), ...ofRegister(place), ...ofPublishing(place)])
      (forms[pattern] ??= []).push({
        ...form,
        address: `/${place.slug}${form.address}`,
        mayBeSent: (eyes) => eyes.isOffice(place.id) && form.mayBeSent(eyes),
      });
  for (const place of world.cooperations)
    for (const [pattern, form] of [
      ...runForms(place),
      ...roundForms(place),
      ...consultationForms(world, place),
    ])
      (forms[pattern] ??= []).push({ ...form, address: `/${place.slug}${form.address}` });
  return forms;
}

export type Named = readonly [pattern: string, form: Form];

export const named = (
  rest: string,
  address: string,
  fields: Fields = {},
  mayBeSent: Form["mayBeSent"] = () => true,
): Named => [`/:cooperation${rest}`, { address, fields, mayBeSent }];

function ofPeople({ accounts, mandates }: World, { persons, bodies }: Cooperation): Named[] {
  const [person = "", body = ""] = [persons[0]?.id, bodies[0]?.id];
  const seat = { organ: body, person, kommun: "", som: "member", fran: "2026-05-01", till: "" };
  return [
    named("/konton", "/konton", { ...stranger, person: "ingen", uppgift: "secretariat", kommun: "" }),
    named("/konton/mandat", "/konton/mandat", seat),
    ...mandates.map(({ id }) =>
      named("/konton/mandat/:id/avslut", `/konton/mandat/${id}/avslut`, { sista: "2026-05-19" }),
    ),
    named("/utseende", "/utseende", { farg: "#1f4e79", rad: "Box 7" }),
    ...accounts.flatMap(({ id, roles }) => [
      named("/konton/:id/adress", `/konton/${id}/adress`, { epost: stranger.epost }),
      named("/konton/:id/inbjudan", `/konton/${id}/inbjudan`),
      named("/konton/personer", "/konton/personer", { konto: id, person }),
      named("/konton/personer/skiljda", "/konton/personer/skiljda", { konto: id, person }),
      ...roles.map((role) => named("/konton/roller/:id/avslut", `/konton/roller/${role.id}/avslut`)),
    ]),
  ];
}

function ofRegister(place: Cooperation): Named[] {
  const { persons, likeness, dating, merge, meetings } = place;
  const contradictions = meetings.flatMap(({ items }) => items.flatMap((item) => item.contradiction ?? []));
  const suggestions = [likeness, dating].filter((each) => each !== null);
  const pairs = persons.flatMap((kept) =>
    persons.filter(({ id }) => id !== kept.id).map((other) => ({ behall: kept.id, annan: other.id })),
  );
  const sees =
    (...ids: string[]) =>
    (eyes: Eyes) =>
      ids.every((id) => persons.some((each) => each.id === id && eyes.party(place, each)));
  return [
    named("/inlasning", "/inlasning", { filer: "protokoll" }),
    ...meetings.map(({ document }) =>
      named(
        "/inlasning/:id/avlasning",
        `/inlasning/${place.import.id}/avlasning`,
        { handling: document.id },
        nobody,
      ),
    ),
    ...meetings.flatMap(ofReview),
    ...pairs.map((pair) =>
      named("/sammanslagningar", "/sammanslagningar", pair, sees(pair.behall, pair.annan)),
    ),
    ...(merge === null ? [] : [merge]).map(({ id, kept, merged }) =>
      named(
        "/sammanslagningar/:id/angrad",
        `/sammanslagningar/${id}/angrad`,
        {},
        (eyes) => sees(kept)(eyes) && sees(merged)(eyes),
      ),
    ),
    ...suggestions.flatMap(({ id }) => [
      named("/forslag/:id/svar", `/forslag/${id}/svar`, { svar: "apart" }),
      named("/forslag/:id/angrat-svar", `/forslag/${id}/angrat-svar`),
    ]),
    ...contradictions.flatMap(({ id }) => [
      named("/motsagelser/:id/avgorande", `/motsagelser/${id}/avgorande`, { note: "Rätt dag." }),
      named("/motsagelser/:id/aterupptagande", `/motsagelser/${id}/aterupptagande`),
    ]),
  ];
}

/** Whoever runs the cooperation goes through what he may read whole. */
function ofReview(meeting: Meeting): Named[] {
  const at = `/inlasning/granskning/${meeting.document.id}`;
  const pattern = "/inlasning/granskning/:id";
  const form = (rest: string, fields: Fields = {}) =>
    named(pattern + rest, at + rest, fields, (eyes) => eyes.document(meeting));
  return [
    form("/tillagg", { ord: meeting.document.word, som: "item" }),
    form("/rattelse", { uppgift: "header.place", gor: "stammer" }),
    form("/sakert"),
    form("/lika", { av: meeting.document.id }),
    form("/angra", { tryck: meeting.document.id }),
    form("/granskat", { granskat: "ja" }),
    form("/omlasning"),
    form("/reparation", { star: meeting.document.word, ord: meeting.document.word }),
  ];
}

function ofPublishing(place: Cooperation): Named[] {
  const words = { ord: "Otto", slag: "own" };
  const opening = { fore: "2030-01-01", trots: "ja" };
  return [
    named("/publicering/oppning", "/publicering/oppning", opening),
    ...place.meetings.flatMap((meeting) => {
      const sees = (eyes: Eyes) => eyes.meeting(meeting);
      const about = { mote: meeting.id };
      const masking = { ...about, maskering: meeting.masked?.id ?? meeting.id };
      return [
        named("/publicering/maskering", "/publicering/maskering", { ...about, ...words }, sees),
        named("/publicering/godkannande", "/publicering/godkannande", { ...about, ...words }, sees),
        named("/publicering/avmaskering", "/publicering/avmaskering", masking, sees),
        ...ofVisibility(place, meeting),
      ];
    }),
  ];
}

function ofVisibility(place: Cooperation, meeting: Meeting): Named[] {
  const address = `${meetingAddress(place, meeting).slice(place.slug.length + 1)}/synlighet`;
  const pattern = "/moten/:body/:meeting/synlighet";
  const open = { synlighet: "public", trots: "ja" };
  const inherit = { synlighet: "inherited", trots: "ja" };
  const parts = meeting.items.flatMap((item) =>
    [item.input, item.decision, item.assignment].map((part) =>
      named(`${pattern}/del/:part`, `${address}/del/${part.id}`, open, (eyes) =>
        eyes.under(meeting, item, part.own),
      ),
    ),
  );
  return [
    ...parts,
    named(pattern, address, open, (eyes) => eyes.meeting(meeting)),
    ...meeting.items.map((item) =>
      named(`${pattern}/:item`, `${address}/${item.slug}`, open, (eyes) => eyes.item(meeting, item)),
    ),
    ...meeting.items.flatMap((item) =>
      [item.input, item.decision, item.assignment].map((part) =>
        named(`${pattern}/del/:part`, `${address}/del/${part.id}`, inherit, (eyes) =>
          eyes.under(meeting, item, part.own),
        ),
      ),
    ),
    named(`${pattern}/del/:part`, `${address}/del/${meeting.document.id}`, inherit, (eyes) =>
      eyes.document(meeting),
    ),
  ];
}
