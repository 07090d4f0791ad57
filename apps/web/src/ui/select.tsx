import { controlStyle, Field, type FieldProps } from "./field.tsx";

export type Option<Value extends string> = { value: Value; label: string };

type Props<Value extends string> = FieldProps & {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  name?: string;
};

/** The browser's own select: best by thumb, by key and by screen reader. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, hint, error, isRequired, hidesLabel, value, onChange, options, name } = props;
  return (
    <Field {...{ label, hint, error, isRequired, hidesLabel }}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            name={name}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
            className={`${controlStyle} appearance-none truncate pr-9`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <svg
            viewBox="0 0 20 20"
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-2"
          >
            <path d="m5 8 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </span>
      )}
    </Field>
  );
}
