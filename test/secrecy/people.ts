// The accounts of a made-up installation, with their seats and roles: some stand, some have ended or not begun.
import fc, { type Arbitrary } from "fast-check";
import type { Naming } from "./naming.ts";
import type { Account, Cooperation, Mandate, Role, Term } from "./things.ts";

const terms: readonly Term[] = [
  { from: "2020-01-01", until: null, holds: true },
  { from: "2026-05-20", until: "2026-05-20", holds: true },
  { from: "2020-01-01", until: "2026-05-19", holds: false },
  { from: "2026-05-21", until: null, holds: false },
];
const term = fc.constantFrom(...terms);

export const mandateShape = fc.record({
  cooperation: fc.nat(1),
  body: fc.nat(1),
  person: fc.nat(3),
  organisation: fc.nat(1),
  role: fc.constantFrom<Mandate["role"]>("member", "substitute", "chair", "secretary", "convener"),
  term,
});
type MandateShape = typeof mandateShape extends Arbitrary<infer Shape> ? Shape : never;

/** None where there is no such cooperation. */
export function mandateOf(names: Naming, shape: MandateShape, there: readonly Cooperation[]): Mandate[] {
  const id = names.id();
  const cooperation = there[shape.cooperation];
  const body = cooperation?.bodies[shape.body]?.id;
  const person = cooperation?.persons[shape.person]?.id;
  const organisation = cooperation?.organisations[shape.organisation]?.id;
  if (cooperation === undefined || body === undefined || person === undefined || organisation === undefined)
    return [];
  return [{ id, cooperation: cooperation.id, body, person, organisation, role: shape.role, ...shape.term }];
}

const placeShape = fc.record({
  person: fc.option(fc.nat(3), { freq: 2 }),
  role: fc.option(
    fc.record({
      role: fc.constantFrom<Role["role"]>("secretariat", "contributor", "reader", "registrar"),
      place: fc.nat(1),
      isForBody: fc.boolean(),
      term,
    }),
    { freq: 2 },
  ),
});

export const accountShape = (cooperations: number) =>
  fc.record({
    isAdministrator: fc.nat(4),
    isClosed: fc.nat(7),
    places: fc.array(placeShape, { minLength: cooperations, maxLength: cooperations }),
  });
type AccountShape = ReturnType<typeof accountShape> extends Arbitrary<infer Shape> ? Shape : never;

type RoleShape = NonNullable<AccountShape["places"][number]["role"]>;

function roleOf(
  names: Naming,
  { role, place: at, isForBody, term: of }: RoleShape,
  place: Cooperation,
): Role {
  const organisation = role === "registrar" ? (place.organisations[at]?.id ?? null) : null;
  const body = role === "contributor" && isForBody ? (place.bodies[at]?.id ?? null) : null;
  return { id: names.id(), cooperation: place.id, role, organisation, body, ...of };
}

interface Entry {
  readonly there: readonly Cooperation[];
  /** Persons who have an account already: nobody has two. */
  readonly taken: Set<string>;
  readonly number: number;
}

/** Somebody runs each cooperation of a full world, and the first runs the installation, too. */
export function inOffice(shape: AccountShape, number: number): AccountShape {
  const [standing] = terms;
  if (number >= shape.places.length || standing === undefined) return shape;
  const role = { role: "secretariat", place: 0, isForBody: false, term: standing } as const;
  const places = shape.places.map((place, at) => (at === number ? { ...place, role } : place));
  return { ...shape, isClosed: 0, isAdministrator: number === 0 ? 1 : 0, places };
}

export function accountOf(names: Naming, shape: AccountShape, { there, taken, number }: Entry): Account {
  const persons: string[] = [];
  const roles: Role[] = [];
  for (const [at, cooperation] of there.entries()) {
    const { person = null, role = null } = shape.places[at] ?? {};
    const joined = person === null ? undefined : cooperation.persons[person];
    if (joined !== undefined && !taken.has(joined.id)) {
      taken.add(joined.id);
      persons.push(joined.id);
    }
    if (role !== null) roles.push(roleOf(names, role, cooperation));
  }
  return {
    id: names.id(),
    word: names.word(),
    email: `${number}@exempel.se`,
    persons,
    roles,
    // By that alone he sees nothing; who has the office as well is somebody to try, too.
    isAdministrator: shape.isAdministrator === 1,
    isClosed: shape.isClosed === 1,
    session: names.id(),
    passkey: names.id(),
    mail: names.id(),
  };
}
