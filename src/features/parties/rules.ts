// Who a name in the minutes is: the door to resolution/.
export { bodyNamed, otherCooperations } from "./resolution/bodies.ts";
export { type NewParty, type Party, PartyBook } from "./resolution/book.ts";
export {
  isOurs,
  isSameCooperation,
  nameAmong,
  type NamedCooperation,
} from "./resolution/cooperation-names.ts";
export { holdersNamed, ownerIn, partsOf } from "./resolution/holders.ts";
export { municipalityNamed } from "./resolution/municipalities.ts";
export { organisationKey, organisationKeys, organisationNamed } from "./resolution/organisations.ts";
export { attendeeNamed, personNamed } from "./resolution/people.ts";
