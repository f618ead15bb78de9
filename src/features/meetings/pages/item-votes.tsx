import { Unmasked } from "../../../ui/unmasked.tsx";
import { messages } from "../messages.ts";
import type { Item } from "../record/queries.ts";
import { Part } from "./part.tsx";
import { PartyLink } from "./party-link.tsx";
import type { Reading } from "./words-link.tsx";

type Props = { reading: Reading; item: Item };

const sides = ["yes", "no", "abstained"] as const;

/** How it was voted, and by whom where it was told by names. */
export function Votes({ reading, item: { votes } }: Props) {
  const words = messages[reading.language].votes;
  if (votes.length === 0) return null;
  return (
    <Part heading={words.heading}>
      <ul class="said">
        {votes.map((vote) => (
          <li>
            {words.means(vote.yesMeans, vote.noMeans)}{" "}
            <strong>{words.sum(vote.yes, vote.no, vote.abstained)}</strong>
            {vote.castingVote === null ? null : ` ${words.casting[vote.castingVote]}`}
            {sides.map((side) => {
              const names = vote.answers.filter(({ answer }) => answer === side).map(({ name }) => name);
              return names.length === 0 ? null : (
                <div class="quiet">
                  {words.sides[side]}: {names.join(", ")}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Reservations({ reading, item: { reservations } }: Props) {
  const { language, cooperation } = reading;
  if (reservations.length === 0) return null;
  return (
    <Part heading={messages[language].reservations}>
      <ul class="said">
        {reservations.map(({ name, slug, text, original }) => (
          <li>
            <PartyLink
              {...{ language, cooperation }}
              kind="person"
              party={{ slug, name }}
              written={name}
              original={null}
            />
            {text === "" ? null : (
              <>
                {": "}
                <Unmasked language={language} text={text} original={original} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
