import { momentText, numberText } from "../../../ui/day.tsx";
import { New } from "../../../ui/new.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { SignedCopy } from "../copies/queries.ts";
import { limits } from "../copies/rules.ts";
import { messages } from "../messages.ts";
import { copiesPath, copyPath, copyWithdrawalPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";

/** The minutes as they were signed on paper. */
export function CopiesPart(props: PartProps) {
  const { visit, approving } = props;
  const words = messages[visit.language];
  const { copies, meeting } = approving;
  const mayAdd = meeting.isDesk && meeting.state === "approved";
  if (copies.length === 0 && !mayAdd) return null;
  return (
    <section class="stack-s" id="undertecknat">
      <h2>{words.copies}</h2>
      <ul class="plain-list stack-s">
        {copies.map((copy) => (
          <li>
            <Copy {...props} copy={copy} />
          </li>
        ))}
      </ul>
      {mayAdd ? <AddCopy {...props} /> : null}
    </section>
  );
}

function Copy({ visit, approving, address, copy }: PartProps & { copy: SignedCopy }) {
  const { language, viewer } = visit;
  const words = messages[language];
  const { isDesk } = approving.meeting;
  const { id, fileName, size, sha256, addedAt, withdrawnAt } = copy;
  const kilobytes = numberText(Math.ceil(size / 1000), language);
  return (
    <div class="card stack-s">
      <p>
        {withdrawnAt === null ? null : (
          <>
            <Tag tone="red">{words.withdrawn(momentText(withdrawnAt, language))}</Tag>{" "}
          </>
        )}
        {withdrawnAt === null || isDesk ? (
          <a href={copyPath(address, id)} download>
            {fileName}
          </a>
        ) : (
          fileName
        )}{" "}
        <span class="quiet">{words.copyFacts(kilobytes, momentText(addedAt, language))}</span>
      </p>
      <p class="minutes-sum quiet">
        SHA-256: <code>{sha256}</code>
      </p>
      {isDesk && withdrawnAt === null ? (
        <details>
          <summary>
            {words.withdraw} <span class="visually-hidden">{fileName}</span>
          </summary>
          <form class="stack-s" method="post" action={copyWithdrawalPath(address, id)}>
            <MadeFor viewer={viewer} />
            <p>{words.withdrawText}</p>
            <p>
              <button class="button" type="submit">
                {words.withdrawButton}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  );
}

function AddCopy({ visit, address }: PartProps) {
  const words = messages[visit.language];
  return (
    <form class="card stack-s" method="post" action={copiesPath(address)} enctype="multipart/form-data">
      <MadeFor viewer={visit.viewer} />
      <New />
      <div class="field">
        <label for="undertecknat-fil">{words.copyFile}</label>
        <input
          id="undertecknat-fil"
          name="fil"
          type="file"
          accept="application/pdf,.pdf"
          required
          aria-describedby="undertecknat-fil-hint"
        />
        <span class="hint" id="undertecknat-fil-hint">
          {words.copyHint(limits.megabytes)}
        </span>
      </div>
      <p>
        <button class="button" type="submit">
          {words.copyButton}
        </button>
      </p>
    </form>
  );
}
