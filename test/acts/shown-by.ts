// Forms that take what no made-up world has (a link that was mailed, what stood on the page, minutes that are open): the
// test of the feature that sends each, and the act that it finds.
const meeting = "/:cooperation/moten/:body/:meeting";
const agenda = "agenda/routes.test.ts";
const approving = "approving/routes.test.ts";
const round = "approving/round/routes.test.ts";
const calling = "calling/routes.test.ts";
const minuting = "minuting/routes.test.ts";
const voting = "minuting/voting/voting.test.ts";
const room = "room/routes.test.ts";
const consultation = "/:cooperation/remisser/:number";
const asking = "rounds/asking/routes.test.ts";
const opening = "rounds/asking/opening/routes.test.ts";
const reporting = "assignments/reporting/routes.test.ts";

const reviewing = "reviewing/routes.test.ts";
const document = "/:cooperation/inlasning/granskning/:id";
const handing = "rounds/handing/routes.test.ts";

export const shownBy: Readonly<Record<string, readonly [file: string, kind: string]>> = {
  [`${meeting}/dagordning/onskemal/:wish`]: ["agenda/wishes/routes.test.ts", "wish.accepted"],
  [`${meeting}/dagordning/ordning`]: [agenda, "agenda.ordered"],
  [`${meeting}/dagordning/punkter/:item`]: [agenda, "item.changed"],
  [`${meeting}/dagordning/punkter/:item/bilagor`]: ["agenda/annexes/routes.test.ts", "annex.added"],
  [`${meeting}/dagordning/punkter/:item/borttagning`]: [agenda, "item.removed"],
  [`${meeting}/justering/godkannande`]: [approving, "meeting.approved"],
  [`${meeting}/justering/justerare`]: [approving, "minutes.signatures-asked"],
  [`${meeting}/justering/papper`]: [approving, "minutes.signed"],
  [`${meeting}/justering/underskrift`]: [approving, "minutes.signed"],
  [`${meeting}/justering/undertecknat`]: ["approving/copies/routes.test.ts", "signed-copy.added"],
  [`${meeting}/justering/undertecknat/:copy/aterkallande`]: [
    "approving/copies/routes.test.ts",
    "signed-copy.withdrawn",
  ],
  [`${meeting}/kallelse/paminnelse`]: [calling, "call.reminded"],
  [`${meeting}/kallelse/svar`]: [calling, "call.answered"],
  [`${meeting}/protokoll/falt`]: ["minuting/fields/saving.test.ts", "minutes.written"],
  [`${meeting}/protokoll/flytt`]: [minuting, "item.deferred"],
  [`${meeting}/protokoll/steg`]: [minuting, "meeting.minuting"],
  [`${meeting}/protokoll/uppdrag`]: [minuting, "assignment.given"],
  [`${meeting}/protokoll/reservation`]: [voting, "reservation.made"],
  [`${meeting}/protokoll/votering`]: [voting, "vote.opened"],
  [`${meeting}/protokoll/votering/antal`]: [voting, "vote.closed"],
  [`${meeting}/protokoll/votering/avslut`]: [voting, "vote.closed"],
  [`${meeting}/protokoll/votering/svar`]: [voting, "minutes.written"],
  [`${meeting}/protokoll/votering/utslag`]: [voting, "minutes.written"],
  [`${meeting}/rum/jag`]: [room, "attendance.told"],
  [`${meeting}/rum/jav`]: [room, "conflict.told"],
  [`${meeting}/rum/rost`]: [room, "vote.cast"],
  [`${meeting}/synpunkter/oppning`]: [round, "meeting.circulated"],
  "/:cooperation/inlasning/:id/avlasning": [
    "imports/recognising/again/again.test.ts",
    "document.recognised-again",
  ],
  "/:cooperation/onskemal": ["agenda/wishes/routes.test.ts", "wish.made"],
  "/:cooperation/organ/:body/arbetsform": ["planning/body-form/routes.test.ts", "body-form.changed"],
  "/:cooperation/planering/:plan": ["planning/plans/routes.test.ts", "plan.approved"],
  [`${consultation}/handlingar`]: ["consultations/routes.test.ts", "consultation.paper-added"],
  [`${consultation}/inlamning`]: ["consultations/routes.test.ts", "consultation.submitted"],
  [`${consultation}/utkast/delar/:part`]: ["consultations/drafting/routes.test.ts", "consultation.written"],
  [`${consultation}/utkast/delar/:part/text`]: [
    "consultations/drafting/routes.test.ts",
    "consultation.written",
  ],
  "/:cooperation/rundor/:number/andra": [opening, "round.changed"],
  "/:cooperation/rundor/:number/avbrott": [opening, "round.cancelled"],
  "/:cooperation/rundor/:number/mottagare": [
    "rounds/asking/recipients/routes.test.ts",
    "round.recipients-named",
  ],
  "/:cooperation/rundor/:number/oppning": [opening, "round.opened"],
  "/:cooperation/rundor/:number/underlag": [asking, "round.paper-added"],
  "/:cooperation/rundor/:number/underlag/:paper": [asking, "round.paper-removed"],
  "/:cooperation/rundor/:number/avslut": ["rounds/closing/routes.test.ts", "round.closed"],
  "/:cooperation/rundor/:number/avslut/angra": ["rounds/closing/routes.test.ts", "round.reopened"],
  "/:cooperation/uppdrag/:id/angra": ["assignments/acting/routes.test.ts", "assignment.act-undone"],
  "/:cooperation/rundor/:number/hem": [handing, "round.handed-on"],
  "/:cooperation/rundor/:number/hem/:handover/avslut": [handing, "round.handover-ended"],
  "/:cooperation/rundor/:number/paminnelse": ["rounds/reminding/routes.test.ts", "round.reminded"],
  "/:cooperation/rundor/:number/utskick/:answerer": ["rounds/delivering/routes.test.ts", "round.mail-resent"],
  [`${document}/angra`]: [reviewing, "record.restored"],
  [`${document}/lika`]: [reviewing, "record.corrected"],
  [`${document}/omlasning`]: [reviewing, "record.read-again"],
  [`${document}/reparation`]: ["reviewing/unrepairing/unrepairing.test.ts", "record.read-again"],
  [`${document}/rattelse`]: [reviewing, "record.corrected"],
  [`${document}/sakert`]: [reviewing, "record.accepted"],
  [`${document}/tillagg`]: [reviewing, "record.corrected"],
  "/fraga/:token": [handing, "round.helped"],
  "/justering/:token": [approving, "minutes.signed"],
  "/rapport/:token": [reporting, "assignment.reported"],
  "/rapport/:token/angra": [reporting, "assignment.act-undone"],
  "/:cooperation/rundor/:number/svar/last": ["rounds/answering/own/routes.test.ts", "round.read"],
  "/:cooperation/rundor/:number/mejl/:mail": ["rounds/incoming/settling.test.ts", "round.mail-taken"],
  "/:cooperation/rundor/:number/svar": ["rounds/answering/own/routes.test.ts", "round.answered"],
  "/:cooperation/rundor/:number/svar/:recipient": ["rounds/answering/own/routes.test.ts", "round.answered"],
  "/runda/:token": ["rounds/answering/routes.test.ts", "round.answered"],
  "/runda/:token/last": ["rounds/answering/routes.test.ts", "round.read"],
  "/runda/:token/hem": [handing, "round.handed-on"],
  "/runda/:token/hem/:handover/avslut": [handing, "round.handover-ended"],
  "/svar/:token": [calling, "call.answered"],
  "/synpunkter/:token": [round, "minutes.commented"],
};
