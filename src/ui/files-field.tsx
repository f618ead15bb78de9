interface Props {
  id: string;
  /** Several at once. */
  name: string;
  label: string;
  hint: string;
}

/** Where papers are chosen. */
export function FilesField({ id, name, label, hint }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name={name} type="file" multiple required aria-describedby={`${id}-hint`} />
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}
