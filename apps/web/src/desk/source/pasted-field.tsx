import { useTranslations } from "use-intl";
import { controlStyle, Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import type { DocumentDraft } from "./document-draft.ts";

type Props = {
  draft: DocumentDraft;
  onChange: (fields: Partial<DocumentDraft>) => void;
  error: string | undefined;
};

/** A document's words or its source code, as they were copied. */
export function PastedField({ draft: { pasted, isHtml }, onChange, error }: Props) {
  const t = useTranslations("capture");
  return (
    <>
      <RadioGroup
        label={t("pastedForm")}
        value={isHtml ? "html" : "text"}
        onChange={(form) => onChange({ isHtml: form === "html" })}
        options={[
          { value: "text", label: t("pastedText") },
          { value: "html", label: t("pastedHtml") },
        ]}
      />
      <Field label={t("pasted")} hint={t("pastedHint")} error={error} isRequired>
        {(control) => (
          <textarea
            {...control}
            rows={7}
            spellCheck={false}
            value={pasted}
            onChange={(event) => onChange({ pasted: event.target.value })}
            className={`${controlStyle} max-h-[40vh] py-2 wrap-anywhere ${isHtml ? "font-mono text-[0.8125rem]" : "font-serif text-body"}`}
          />
        )}
      </Field>
    </>
  );
}
