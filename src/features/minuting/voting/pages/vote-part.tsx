import { MadeFor } from "../../../accounts/index.ts";
import { New } from "../../../../ui/new.tsx";
import { Told } from "../../../texts/index.ts";
import { Removal, type Surroundings } from "../../pages/parts.tsx";
import { castingVotePath, place, voteCountPath, votePath } from "../../paths.ts";
import type { Voter } from "../../attending/presence.ts";
import type { DraftItem } from "../../writing/queries.ts";
import type { Voting } from "../queries.ts";
import { messages } from "../messages.ts";
import { meansFor, sides, sumOf, wonBy } from "../rules.ts";
import { About, refusedIn, type VoteProps } from "./about.tsx";
import { RollCall } from "./roll-call.tsx";

type Props = Surroundings & { item: DraftItem; voting: Voting; voters: readonly Voter[] };

/** The votes on an item, where its body votes. */
export function VotePart({ item, voting, voters, ...around }: Props) {
  const isOpen = item.votes.some((vote) => vote.isOpen);
  return (
    <>
      {item.votes.map((vote) => (
        <OneVote {...around} item={item} vote={vote} voters={voters} />
      ))}
      {voting === "none" || isOpen ? null : <NewVote {...around} item={item} voting={voting} />}
    </>
  );
}

function OneVote({ vote, ...props }: VoteProps) {
  const { visit, voters } = props;
  const words = messages[visit.language];
  const { id, yesMeans, noMeans, form, isOpen } = vote;
  const heading = `votering-rubrik-${id}`;
  return (
    <section
      class="minuting-vote stack-s"
      id={place.vote(id)}
      tabindex={-1}
      aria-labelledby={heading}
      data-scope={isOpen || wonBy(vote) === "tie" ? true : undefined}
    >
      <h3 id={heading}>{words.vote}</h3>
      <p>
        {words.means(words.sides.yes, yesMeans)} {words.means(words.sides.no, noMeans)}
        {isOpen ? <span class="quiet"> {words.voters(voters.length)}</span> : null}
      </p>
      {!isOpen ? (
        <Outcome {...props} vote={vote} />
      ) : form === "count" ? (
        <CountForm {...props} vote={vote} />
      ) : (
        <RollCall {...props} vote={vote} />
      )}
      <Removal {...props} kind="votering" id={id} words={words.removed(yesMeans)} />
    </section>
  );
}

const fieldOf = { yes: "ja", no: "nej", abstained: "avstar" };

function CountForm(props: VoteProps) {
  const { visit, minutes, vote } = props;
  const words = messages[visit.language];
  return (
    <form class="row" method="post" action={voteCountPath(minutes)} id={`antal-${vote.id}`} data-act>
      <About {...props} />
      {sides.map((side) => (
        <>
          <label for={`antal-${side}-${vote.id}`}>{words.sides[side]}</label>
          <input
            id={`antal-${side}-${vote.id}`}
            name={fieldOf[side]}
            inputmode="numeric"
            pattern="[0-9]*"
            size={4}
            autocomplete="off"
            data-key={side === "yes" ? "y" : undefined}
          />
        </>
      ))}
      <button class="button primary" type="submit">
        {words.close}
      </button>
      <Told refused={refusedIn(props)} language={visit.language} />
    </form>
  );
}

function Outcome(props: VoteProps) {
  const { visit, vote, item } = props;
  const words = messages[visit.language];
  const { yes, no, abstained } = sumOf(vote);
  const won = wonBy(vote);
  return (
    <>
      <p>
        <strong>{words.sum(yes, no, abstained)}.</strong>{" "}
        {won === "tie" ? null : yes === no ? words.casting(words.sides[won]) : words.won[won]}
      </p>
      {vote.form === "count" ? null : (
        <dl class="minuting-answers">
          {sides.map((side) => {
            const names = vote.answers.filter(({ answer }) => answer === side).map(({ name }) => name);
            return names.length === 0 ? null : (
              <div>
                <dt>{words.sides[side]}</dt>
                <dd>{names.join(", ")}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {won === "tie" ? <CastingVote {...props} /> : null}
      {won === "tie" || item.proposals.length === 0 || item.decisions.length > 0 ? null : (
        <p class="quiet">
          {words.takeClause} <kbd>{won === "yes" ? "a" : "x"}</kbd>
        </p>
      )}
    </>
  );
}

function CastingVote(props: VoteProps) {
  const { visit, minutes, vote, voters } = props;
  const words = messages[visit.language];
  const chair = voters.find((person) => person.chair)?.name ?? null;
  return (
    <form method="post" action={castingVotePath(minutes)} id={`utslag-${vote.id}`} data-act>
      <About {...props} />
      <p>{words.tie(chair)}</p>
      <p class="choices-of-answer">
        <button class="button" type="submit" name="svar" value="yes" data-key="j">
          {words.sides.yes} <kbd>j</kbd>
        </button>
        <button class="button" type="submit" name="svar" value="no" data-key="n">
          {words.sides.no} <kbd>n</kbd>
        </button>
      </p>
      <Told refused={refusedIn(props)} language={visit.language} />
    </form>
  );
}

type NewProps = Surroundings & { item: DraftItem; voting: "count" | "roll-call" };

function NewVote({ visit, minutes, refused, item, voting }: NewProps) {
  const words = messages[visit.language];
  const means = meansFor(item.proposals.length);
  const formId = `ny-votering-${item.id}`;
  const forms = voting === "count" ? (["count"] as const) : (["roll-call", "count"] as const);
  return (
    <details id={`votering-om-${item.id}`} open={refused?.place === formId}>
      <summary data-key="y">
        {words.newVote} <kbd>y</kbd>
      </summary>
      <form class="stack-s" method="post" action={votePath(minutes)} id={formId} data-act>
        <MadeFor viewer={visit.viewer} />
        <New />
        <input type="hidden" name="punkt" value={item.id} />
        <Means id={`ja-${item.id}`} name="ja" label={words.yesMeans} value={means.yes} />
        <Means id={`nej-${item.id}`} name="nej" label={words.noMeans} value={means.no} />
        <p class="choices-of-answer">
          {forms.map((form) => (
            <button
              class="button"
              type="submit"
              name="form"
              value={form}
              data-onward={form === "count" ? "y" : undefined}
            >
              {words.open[form]}
            </button>
          ))}
        </p>
        <Told refused={refused?.place === formId ? refused : null} language={visit.language} />
      </form>
    </details>
  );
}

function Means({ id, name, label, value }: { id: string; name: string; label: string; value: string }) {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <input id={id} name={name} value={value} required autocomplete="off" />
    </div>
  );
}
