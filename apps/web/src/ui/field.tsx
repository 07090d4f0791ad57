import { type ReactNode, useId } from "react";

export type FieldProps = {
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  isRequired?: boolean;
  /** For a label that would repeat what stands beside it. */
  hidesLabel?: boolean;
};

type ControlProps = {
  id: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
};

type Props = FieldProps & {
  children: (control: ControlProps) => ReactNode;
  /** Stands below the control, before the error; described too. */
  footnote?: ReactNode;
};

/** Label, hint and error tied to one control. */
export function Field(props: Props) {
  const { label, hint, error, isRequired, hidesLabel, children, footnote } = props;
  const id = useId();
  const parts = [hint && `${id}-hint`, footnote && `${id}-foot`, error && `${id}-error`];
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label
        htmlFor={id}
        className={hidesLabel ? "sr-only" : "text-[0.8125rem] leading-5 font-[560]"}
      >
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.8125rem] leading-5 text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id,
        required: isRequired,
        "aria-describedby": parts.filter(Boolean).join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {footnote && (
        <div id={`${id}-foot`} className="text-label font-normal text-ink-2 tabular-nums">
          {footnote}
        </div>
      )}
      {/* Always there, so that a new error is announced. */}
      <p
        id={`${id}-error`}
        aria-live="polite"
        className="text-[0.8125rem] leading-5 text-danger empty:-mt-1"
      >
        {error}
      </p>
    </div>
  );
}

/** The box of a text field, text area or select. */
export const controlStyle =
  "target w-full rounded-control border border-edge bg-surface px-3 text-ink placeholder:text-ink-2 aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger touch:text-base";
