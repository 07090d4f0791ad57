import { useId } from "react";
import { useTranslations } from "use-intl";
import { controlStyle, Field } from "../../ui/field.tsx";

type Props = {
  /** IANA name. */
  value: string;
  onChange: (zone: string) => void;
  error: string | undefined;
};

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** A time zone, found by typing a part of its name. */
export function TimeZoneField({ value, onChange, error }: Props) {
  const t = useTranslations("settings");
  const listId = useId();
  return (
    <Field label={t("timeZone")} hint={t("timeZoneHint")} error={error} isRequired>
      {(control) => (
        <>
          <input
            {...control}
            list={listId}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            className={controlStyle}
          />
          <datalist id={listId}>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
