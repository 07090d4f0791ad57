import type { InputHTMLAttributes, Ref } from "react";
import { controlStyle, Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "url" | "search" | "email" | "password" | "date" | "datetime-local";
  ref?: Ref<HTMLInputElement>;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "name" | "placeholder" | "autoComplete" | "lang" | "inputMode" | "readOnly"
  >;

export function TextField(props: Props) {
  const { label, hint, error, isRequired, hidesLabel, onChange, type = "text", ...rest } = props;
  return (
    <Field {...{ label, hint, error, isRequired, hidesLabel }}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type={type}
          onChange={(event) => onChange(event.target.value)}
          className={controlStyle}
        />
      )}
    </Field>
  );
}
