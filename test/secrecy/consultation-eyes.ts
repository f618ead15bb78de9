// Who may see what of consultations, told once more and as simply as it can be.
import type { Consultation } from "./consultation-things.ts";
import type { Account, Audience, Cooperation, World } from "./things.ts";

interface Around {
  readonly world: World;
  readonly isIn: (cooperation: string) => boolean;
  readonly belongs: (cooperation: string, audience: Audience) => boolean;
}

export function eyesForConsultations({ world, isIn, belongs }: Around) {
  const consultation = (of: Cooperation, each: Consultation) => each.isPublic || belongs(of.id, each.own);

  /** The work is between those who work together. */
  const consultationWork = (of: Cooperation, each: Consultation) => isIn(of.id) && consultation(of, each);

  const runs = (of: Cooperation, { body }: Consultation) => belongs(of.id, { kind: "desk", body });
  const consultationDesk = (of: Cooperation, each: Consultation) =>
    consultationWork(of, each) && runs(of, each);

  const isShared = ({ stage }: Consultation) => stage !== "watched" && stage !== "drafting";
  const writesResponse = (of: Cooperation, each: Consultation) =>
    consultationWork(of, each) &&
    (runs(of, each) || belongs(of.id, { kind: "closed", number: each.group, persons: [each.part.owner] }));
  /** A draft is its desk's and its writers' until it is sent round. */
  const draft = (of: Cooperation, each: Consultation) =>
    writesResponse(of, each) || (consultationWork(of, each) && isShared(each));

  const isAccount = (account: Account, number: number) => world.accounts[number] === account;
  /** Who took a step is known with it, and who said something with that. */
  const isConsultationDoer = (account: Account) =>
    world.cooperations.some((of) =>
      of.consultations.some(
        (each) =>
          (isAccount(account, each.taker) && consultationWork(of, each)) ||
          (isAccount(account, each.commenter) && draft(of, each)),
      ),
    );

  /** It tells of its body, of who answers by himself, and of who writes. */
  const isInConsultations = (of: Cooperation, id: string) =>
    of.consultations.some(
      (each) =>
        (each.body === id && consultation(of, each)) ||
        (each.answer.organisation === id && consultationWork(of, each)) ||
        (each.part.owner === id && draft(of, each)),
    );

  return {
    consultation,
    consultationWork,
    consultationDesk,
    writesResponse,
    draftOfResponse: draft,
    isConsultationDoer,
    isInConsultations,
  };
}
