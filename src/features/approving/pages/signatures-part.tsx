import { momentText } from "../../../ui/day.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { paperPath } from "../paths.ts";
import { type Adjustment, type Standing, standingOf } from "../signing/rules.ts";
import type { Approving, PartProps } from "./approving-page.tsx";

const tones = { waiting: "amber", signed: "green", void: "red" } as const;

/** Who signs, and who has. */
export function SignaturesPart(props: PartProps) {
  const { visit, approving } = props;
  const words = messages[visit.language];
  const { adjustments, meeting } = approving;
  if (adjustments.length === 0) return null;
  const standings = adjustments.map((each) => standingIn(approving, each));
  return (
    <section class="stack-s">
      <h2>{words.signatures}</h2>
      <Table
        caption={words.signatures}
        hideCaption
        columns={[words.signer, words.role, words.concerns, words.standing].map((heading) => ({ heading }))}
        rows={adjustments.map((each, i) => ({
          cells: [
            each.name,
            words.roles[each.role],
            each.itemId === null ? words.whole : itemText(approving, each.itemId),
            <Stand adjustment={each} standing={standings[i] ?? "waiting"} language={visit.language} />,
          ],
        }))}
      />
      {standings.includes("void") ? <p class="notice amber">{words.voidText}</p> : null}
      {meeting.isDesk && meeting.state === "minuting" ? <OnPaper {...props} standings={standings} /> : null}
    </section>
  );
}

/** What has been approved is not weighed again. */
const standingIn = ({ sums, meeting }: Approving, each: Adjustment): Standing =>
  standingOf(each, sums.get(each.itemId) ?? "", meeting.state === "approved");

export function itemText({ minutes }: Pick<Approving, "minutes">, itemId: string): string {
  const item = minutes.items.find(({ id }) => id === itemId);
  return item === undefined ? "" : item.number === null ? item.title : `${item.number} ${item.title}`;
}

type StandProps = {
  adjustment: Adjustment;
  standing: Standing;
  language: PartProps["visit"]["language"];
};

function Stand({ adjustment: { signedAt, cameBy }, standing, language }: StandProps) {
  const words = messages[language];
  return (
    <>
      <Tag tone={tones[standing]}>{words.standings[standing]}</Tag>{" "}
      {signedAt === null || cameBy === null ? null : (
        <span class="quiet">
          {momentText(signedAt, language)}, {words.came[cameBy]}
        </span>
      )}
    </>
  );
}

function OnPaper({ visit, approving, address, standings }: PartProps & { standings: Standing[] }) {
  const words = messages[visit.language];
  const waiting = approving.adjustments.filter((_, i) => standings[i] !== "signed");
  if (waiting.length === 0) return null;
  return (
    <details>
      <summary>{words.onPaper}</summary>
      <div class="stack-s">
        <p>{words.paperText}</p>
        {waiting.map(({ id, name, itemId }) => (
          <form class="row" method="post" action={paperPath(address)}>
            <MadeFor viewer={visit.viewer} />
            <input type="hidden" name="justering" value={id} />
            <InputField
              id={`papper-${id}`}
              name="dag"
              type="date"
              label={
                itemId === null
                  ? words.onPaperOf(name)
                  : `${words.onPaperOf(name)}: ${itemText(approving, itemId)}`
              }
              value={visit.today}
            />
            <button class="button" type="submit">
              {words.paperButton}
            </button>
          </form>
        ))}
      </div>
    </details>
  );
}
