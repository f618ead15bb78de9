import { MadeFor } from "../../../accounts/index.ts";
import type { Surroundings } from "../../pages/parts.tsx";
import { place } from "../../paths.ts";
import type { Voter } from "../../attending/presence.ts";
import type { DraftItem } from "../../writing/queries.ts";

export type VoteProps = Surroundings & {
  item: DraftItem;
  vote: DraftItem["votes"][number];
  voters: readonly Voter[];
};

/** Which vote and which item a form is about. */
export const About = ({ visit, item, vote }: Pick<VoteProps, "visit" | "item" | "vote">) => (
  <>
    <MadeFor viewer={visit.viewer} />
    <input type="hidden" name="punkt" value={item.id} />
    <input type="hidden" name="votering" value={vote.id} />
  </>
);

/** What could not be taken of a vote. */
export const refusedIn = ({ refused, vote }: Pick<VoteProps, "refused" | "vote">) =>
  refused?.place === place.vote(vote.id) ? refused : null;
