export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly key: string; readonly does: string }[];
}

interface Props {
  readonly words: {
    readonly keysTitle: string;
    readonly keysText: string;
    readonly keysOff: string;
    readonly close: string;
  };
  readonly groups: readonly KeyGroup[];
}

/** Every key of a page, listed with '?'. */
export function KeysDialog({ words, groups }: Props) {
  return (
    <dialog class="keys-dialog" id="tangenter" aria-labelledby="tangenter-rubrik" data-keys-dialog>
      <div class="stack-s">
        <h2 id="tangenter-rubrik">{words.keysTitle}</h2>
        <p>{words.keysText}</p>
        {groups.map(({ title, keys }) => (
          <section>
            <h3>{title}</h3>
            <dl>
              {keys.map(({ key, does }) => (
                <div>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label>
          <input type="checkbox" id="bara-alt" data-only-alt /> {words.keysOff}
        </label>
        <button class="button primary" type="button" data-close autofocus>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
