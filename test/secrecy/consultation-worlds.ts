// Chance makes what authorities ask a cooperation about.
import fc, { type Arbitrary } from "fast-check";
import type { Consultation } from "./consultation-things.ts";
import { chosen, type Naming, said } from "./naming.ts";
import type { Cooperation } from "./things.ts";

const stages = ["watched", "drafting", "commenting", "adopted", "submitted", "submitted"] as const;

export const consultationShape = fc.record({
  stage: fc.constantFrom(...stages),
  isOfBody: fc.boolean(),
  body: fc.nat(1),
  isPublic: fc.boolean(),
  taker: fc.nat(9),
  commenter: fc.nat(9),
  owner: fc.nat(3),
  organisation: fc.nat(1),
});
type Shape = typeof consultationShape extends Arbitrary<infer Made> ? Made : never;
export type { Shape as ConsultationShape };

export function consultationOf(
  names: Naming,
  shape: Shape,
  { persons, bodies, organisations, isOpened }: Cooperation,
  number: number,
): Consultation {
  const body = chosen(bodies, shape.body).id;
  const isSubmitted = shape.stage === "submitted";
  return {
    ...said(names),
    number,
    own: shape.isOfBody ? { kind: "body", body } : { kind: "cooperation" },
    body,
    stage: shape.stage,
    // What is public is there for the public to find.
    isPublic: isSubmitted && shape.isPublic && isOpened,
    sender: names.word(),
    background: names.word(),
    question: names.word(),
    taker: shape.taker,
    commenter: shape.commenter,
    group: names.number(),
    step: names.id(),
    paper: { ...said(names), file: names.word() },
    part: { ...said(names), title: names.word(), owner: chosen(persons, shape.owner).id },
    thrown: names.word(),
    comment: { ...said(names), paragraph: names.word(), answer: names.word() },
    answer: {
      ...said(names),
      organisation: chosen(organisations, shape.organisation).id,
      file: names.word(),
    },
    summary: names.id(),
    withdrawn: said(names),
    submission: isSubmitted ? { ...said(names), file: names.word() } : null,
  };
}
