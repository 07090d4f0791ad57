import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  /** null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; hint?: string }[];
  error?: string | undefined;
  /** One below the other, for options that need their hints read. */
  isStacked?: boolean;
};

/** One choice of a few, all in sight; nothing is chosen for the person. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { label, value, onChange, options, error, isStacked = false } = props;
  const id = useId();
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1 text-[0.8125rem] leading-5 font-[560]">{label}</legend>
      <div className={`flex gap-2 ${isStacked ? "flex-col" : "flex-wrap"}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="target inline-flex cursor-pointer items-center gap-2 rounded-control border border-line px-3 py-1 hover:border-edge has-checked:border-ink has-checked:inset-ring has-checked:inset-ring-ink"
          >
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 shrink-0"
            />
            <span>
              {option.label}
              {option.hint && (
                <span className="block text-label font-normal text-ink-2">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {/* Always there, so that a new error is announced. */}
      <p
        id={`${id}-error`}
        aria-live="polite"
        className="text-[0.8125rem] leading-5 text-danger empty:hidden"
      >
        {error}
      </p>
    </fieldset>
  );
}
