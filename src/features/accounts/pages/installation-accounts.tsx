import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../guard/made-for.tsx";
import type { InstallationAccount } from "../installation/queries.ts";
import { messages } from "../messages.ts";
import { administratorEndedPath, closingPath, installedAccountPath, reopeningPath } from "../paths.ts";
import type { InstallationProps } from "./installation-page.tsx";

/** Every account, by name and address: whether it may come in, and whether it runs the installation. */
export function InstallationAccounts(props: InstallationProps) {
  const words = messages[props.visit.language].installation;
  return (
    <Table
      caption={words.accounts}
      hideCaption
      columns={[
        { heading: messages[props.visit.language].people.name },
        { heading: words.email },
        { heading: words.administrator },
        { heading: words.state },
      ]}
      rows={props.accounts.map((account) => ({
        cells: [
          <a href={installedAccountPath(account.id)}>{account.name}</a>,
          <span class="mail-address">{account.email}</span>,
          <Administrator {...props} account={account} />,
          <State {...props} account={account} />,
        ],
      }))}
    />
  );
}

type CellProps = InstallationProps & { account: InstallationAccount };

function Administrator({ visit, viewer, isProved, account }: CellProps) {
  const words = messages[visit.language].installation;
  const { id, administratorSince } = account;
  if (administratorSince === null) return null;
  return (
    <div class="row">
      <span>
        {words.since} {momentText(administratorSince, visit.language)}
      </span>
      {isProved ? <Deed viewer={viewer} action={administratorEndedPath(id)} button={words.end} /> : null}
    </div>
  );
}

function State({ visit, viewer, isProved, account }: CellProps) {
  const words = messages[visit.language].installation;
  const { id, closedAt } = account;
  const isOwn = id === viewer.account?.id;
  return (
    <div class="row">
      {closedAt === null ? words.open : <Tag tone="red">{words.closed}</Tag>}
      {isProved && closedAt !== null ? (
        <Deed viewer={viewer} action={reopeningPath(id)} button={words.reopen} />
      ) : null}
      {isProved && closedAt === null && !isOwn ? (
        <Deed viewer={viewer} action={closingPath(id)} button={words.close} />
      ) : null}
    </div>
  );
}

type DeedProps = { viewer: InstallationProps["viewer"]; action: string; button: string };

const Deed = ({ viewer, action, button }: DeedProps) => (
  <form class="button-form" method="post" action={action}>
    <MadeFor viewer={viewer} />
    <button class="button quiet" type="submit">
      {button}
    </button>
  </form>
);
