import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Table } from "../../../ui/table.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { accountPath } from "../../accounts/paths.ts";
import type { Feed } from "../feeds/queries.ts";
import { messages } from "../messages.ts";
import { feedEndedPath, ownFeedsPath } from "../paths.ts";

interface Props {
  readonly visit: Visit;
  readonly feeds: readonly Feed[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** Of the one that has been made just now: it is shown once. */
  readonly address?: string;
  readonly refused?: true;
}

export function FeedsPage({ visit, feeds, choices, address, refused }: Props) {
  const { language, viewer } = visit;
  const words = messages[language].feeds;
  return (
    <Page
      visit={visit}
      title={words.title}
      lead={words.lead}
      trail={[{ href: accountPath, text: words.account }]}
    >
      <Refusal sentence={refused === true ? words.unread : undefined} />
      {address === undefined ? null : (
        <Notice tone="green" heading={words.made}>
          <p>{words.madeText}</p>
          <p class="call-letter">
            <code>{address}</code>
          </p>
          <p>
            <a class="button" href={address.replace(/^https?:/, "webcal:")}>
              {words.subscribe}
            </a>
          </p>
        </Notice>
      )}
      <form class="card stack-s narrow-form" method="post" action={ownFeedsPath}>
        <MadeFor viewer={viewer} />
        <SelectField id="av" name="av" label={words.of} options={[...choices]} value="own" />
        <p>
          <button class="button primary" type="submit">
            {words.make}
          </button>
        </p>
      </form>
      {feeds.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.yours}
          columns={[{ heading: words.of }, { heading: words.since, kind: "tight" }, { heading: words.end }]}
          rows={feeds.map(({ id, createdAt, ...feed }) => ({
            cells: [
              choices.find(({ value }) => value === valueOf(feed))?.text ?? words.closed,
              momentText(createdAt, language),
              <ButtonForm action={feedEndedPath(id)} button={words.endNow} tone="quiet">
                <MadeFor viewer={viewer} />
              </ButtonForm>,
            ],
          }))}
        />
      )}
    </Page>
  );
}

const valueOf = ({ kind, bodyId, cooperationId }: Pick<Feed, "kind" | "bodyId" | "cooperationId">) =>
  kind === "own" ? "own" : (bodyId ?? cooperationId);
