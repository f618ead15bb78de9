import { dayText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { partyPath } from "../../parties/paths.ts";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import { memberPath, partingPath, roleEndedPath } from "../paths.ts";
import type { ListedAccount } from "../people/queries.ts";
import type { PeopleProps } from "./people-page.tsx";

export function AccountTable(props: PeopleProps) {
  const words = messages[props.visit.language].people;
  return (
    <Table
      caption={words.accounts}
      hideCaption
      columns={[
        { heading: words.name },
        { heading: words.email },
        { heading: words.isPerson },
        { heading: words.roles },
      ]}
      rows={props.accounts.map((account) => ({
        cells: [
          <Name {...props} account={account} />,
          <span class="mail-address">{account.email}</span>,
          <Persons {...props} account={account} />,
          <Roles {...props} account={account} />,
        ],
      }))}
    />
  );
}

type CellProps = PeopleProps & { account: ListedAccount };

function Name({ visit, cooperation, account }: CellProps) {
  const words = messages[visit.language].people;
  return (
    <>
      <a href={memberPath(cooperation.slug, account.id)}>{account.name}</a>{" "}
      {account.closedAt === null ? null : <Tag tone="red">{words.closed}</Tag>}
      {account.hasBeenIn ? null : <Tag tone="amber">{words.notYetIn}</Tag>}
    </>
  );
}

function Persons({ visit, viewer, cooperation, isProved, account }: CellProps) {
  const words = messages[visit.language].people;
  if (account.persons.length === 0) return <span class="quiet">{words.noPerson}</span>;
  return (
    <>
      {account.persons.map(({ id, name, slug }) => (
        <div class="row">
          <a href={partyPath(cooperation.slug, "person", slug)}>{name}</a>
          {isProved ? (
            <form class="button-form" method="post" action={partingPath(cooperation.slug)}>
              <MadeFor viewer={viewer} />
              <input type="hidden" name="konto" value={account.id} />
              <input type="hidden" name="person" value={id} />
              <button class="button quiet" type="submit">
                {words.part}
              </button>
            </form>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Roles({ visit, viewer, cooperation, isProved, account }: CellProps) {
  const words = messages[visit.language].people;
  const day = (text: string) => dayText(text, visit.language);
  return (
    <>
      {account.roles.map(({ id, role, place, until }) => {
        const name = words.roleOf(words.role[role], place);
        const isEnded = until !== null && until < visit.today;
        return (
          <div class="row">
            <span class={isEnded ? "quiet" : undefined}>
              {name}
              {until === null ? null : `, ${isEnded ? words.ended(day(until)) : words.until(day(until))}`}
            </span>
            {isProved && !isEnded ? (
              <form class="button-form" method="post" action={roleEndedPath(cooperation.slug, id)}>
                <MadeFor viewer={viewer} />
                <button class="button quiet" type="submit" aria-label={words.endRole(name)}>
                  {words.endMandate}
                </button>
              </form>
            ) : null}
          </div>
        );
      })}
    </>
  );
}
