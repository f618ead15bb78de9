import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { messages } from "../messages.ts";
import { type Asked, listLength, pageOf } from "../people/rules.ts";

type Props<Account> = {
  visit: Visit;
  /** The page itself. */
  action: string;
  accounts: readonly Account[];
  asked: Asked;
  /** Those of a page, as a table. */
  table: (shown: Account[]) => Child;
};

/** Accounts a page at a time, and a field to find one by where they are more than that. */
export function AccountList<Account extends { name: string; email: string }>({
  visit,
  action,
  accounts,
  asked,
  table,
}: Props<Account>) {
  const words = messages[visit.language].people;
  const { shown, page, pages } = pageOf(accounts, asked);
  return (
    <>
      {accounts.length <= listLength ? null : (
        <FilterBar action={action} language={visit.language} isFiltered={asked.sok !== ""}>
          <InputField id="sok" name="sok" type="search" label={words.find} value={asked.sok} />
        </FilterBar>
      )}
      {shown.length === 0 ? <p>{words.noneFound}</p> : table(shown)}
      <Pagination address={visit.address} page={page} pages={pages} language={visit.language} />
    </>
  );
}
