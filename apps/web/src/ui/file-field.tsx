import { type DragEvent, useState } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  /** The verb of the button. */
  choose: string;
  /** What says which file is chosen; null while none is. */
  chosen: string | null;
  /** Stands there while none is. */
  none: string;
  /** Endings of the files that are offered first, as in the attribute of that name. */
  accept: string;
  onChoose: (file: File) => void;
};

/** A file by the system's own picker, or dropped here. */
export function FileField(props: Props) {
  const { label, hint, error, isRequired, choose, chosen, none, accept, onChoose } = props;
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  }
  return (
    <Field {...{ label, hint, error, isRequired }}>
      {(control) => (
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          data-over={isOver || undefined}
          className="relative flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-dashed border-edge bg-surface p-3 data-over:border-accent data-over:bg-hair"
        >
          {/* Out of sight, for the words a browser puts on it are in the browser's language. */}
          <input
            {...control}
            type="file"
            accept={accept}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) onChoose(file);
              // The same file, changed meanwhile, can be chosen again.
              event.target.value = "";
            }}
            className="peer sr-only"
          />
          <label
            htmlFor={control.id}
            className="target inline-flex cursor-pointer items-center rounded-control border border-line bg-surface px-3 text-desk text-ink peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:border-edge"
          >
            {choose}
          </label>
          <span role="status" className="min-w-0 wrap-anywhere text-ink-2">
            {chosen ?? none}
          </span>
        </div>
      )}
    </Field>
  );
}
