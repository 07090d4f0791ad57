import type { Ref, TextareaHTMLAttributes } from "react";
import { controlStyle, Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Most characters (Unicode code points), as the server counts them. */
  limit: number;
  /** The sentence for what is left; below zero when the text is too long. Nothing is cut off. */
  formatRemaining: (remaining: number) => string;
  rows?: number;
  ref?: Ref<HTMLTextAreaElement>;
} & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "placeholder" | "lang">;

/** Counts down once a tenth of the limit is left, and says so to screen readers. */
export function TextArea(props: Props) {
  const { label, hint, error, isRequired, hidesLabel, onChange, limit, ...others } = props;
  const { formatRemaining, rows = 4, ...rest } = others;
  const remaining = limit - [...rest.value].length;
  const isNear = remaining <= limit / 10;
  return (
    <Field
      {...{ label, hint, error, isRequired, hidesLabel }}
      footnote={
        <span
          aria-live={isNear ? "polite" : "off"}
          className={remaining < 0 ? "font-[560] text-danger" : ""}
        >
          {formatRemaining(remaining)}
        </span>
      }
    >
      {(control) => (
        <textarea
          {...control}
          {...rest}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          className={`${controlStyle} field-sizing-content min-h-24 py-2 wrap-anywhere font-serif text-body`}
        />
      )}
    </Field>
  );
}
