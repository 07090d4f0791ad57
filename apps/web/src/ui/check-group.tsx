import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly { value: Value; label: string; hint?: string; isFixed?: boolean }[];
  error?: string | undefined;
};

/** Any of a few, all in sight. A fixed one stays as it is. */
export function CheckGroup<Value extends string>(props: Props<Value>) {
  const { label, values, onChange, options, error } = props;
  const id = useId();
  const put = (value: Value, isOn: boolean) =>
    onChange(
      options
        .map((each) => each.value)
        .filter((each) => (each === value ? isOn : values.includes(each))),
    );
  return (
    <fieldset
      className="flex min-w-0 flex-col"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1 text-[0.8125rem] leading-5 font-[560]">{label}</legend>
      {options.map((option, at) => (
        <label
          key={option.value}
          className="target inline-flex cursor-pointer items-start gap-2 py-1.5 has-disabled:cursor-default"
        >
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            disabled={option.isFixed}
            onChange={(event) => put(option.value, event.target.checked)}
            aria-describedby={option.hint ? `${id}-${at}` : undefined}
            className="mt-0.5 size-4 shrink-0"
          />
          <span>
            {option.label}
            {option.hint && (
              <span id={`${id}-${at}`} className="block text-label font-normal text-ink-2">
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
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
