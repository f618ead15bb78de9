import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import {
  castingVotePath,
  minutingPath,
  place,
  voteAnswerPath,
  voteClosingPath,
  voteCountPath,
  votePath,
} from "../paths.ts";
import { done } from "../writing/asking.ts";
import { answerVote, closeVote, countVotes, giveCastingVote, openVote } from "./commands.ts";
import { answerForm, castingForm, closingForm, countForm, newVoteForm } from "./forms.ts";

export function voteRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  const at = minutingPath(":cooperation", ":body", ":meeting");
  const inVote = ({ votering }: { votering: string }) => place.vote(votering);
  return new Hono()
    .post(votePath(at), ...own, (c) =>
      done(
        c,
        db,
        newVoteForm,
        ({ punkt }) => `ny-votering-${punkt}`,
        ({ nytt }) => place.vote(nytt),
        ({ change, form: { nytt: id, punkt: itemId, form, ja: yesMeans, nej: noMeans } }) =>
          openVote(db, change, { id, itemId, form, yesMeans, noMeans }),
      ),
    )
    .post(voteAnswerPath(at), ...own, (c) =>
      done(c, db, answerForm, inVote, inVote, ({ change, form }) =>
        answerVote(db, change, {
          itemId: form.punkt,
          voteId: form.votering,
          personId: form.person,
          answer: form.svar,
        }),
      ),
    )
    .post(voteCountPath(at), ...own, (c) =>
      done(c, db, countForm, inVote, inVote, ({ change, form }) =>
        countVotes(db, change, {
          itemId: form.punkt,
          voteId: form.votering,
          yes: form.ja,
          no: form.nej,
          abstained: form.avstar,
        }),
      ),
    )
    .post(voteClosingPath(at), ...own, (c) =>
      done(c, db, closingForm, inVote, inVote, ({ change, form }) =>
        closeVote(db, change, { itemId: form.punkt, voteId: form.votering }),
      ),
    )
    .post(castingVotePath(at), ...own, (c) =>
      done(c, db, castingForm, inVote, inVote, ({ change, form }) =>
        giveCastingVote(db, change, { itemId: form.punkt, voteId: form.votering, answer: form.svar }),
      ),
    );
}
