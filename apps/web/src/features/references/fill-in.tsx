import type { SourceKind } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useKindOptions } from "./kind-options.ts";

type Props = { caseId: string; onFill: (fields: { kind?: SourceKind; language?: string }) => void };

/** One kind and one language for all the references whose file tells none. */
export function FillIn({ caseId, onFill }: Props) {
  const t = useTranslations("references");
  const kinds = useKindOptions(caseId);
  const [kind, setKind] = useState<SourceKind | "">("");
  const [language, setLanguage] = useState("");
  return (
    <fieldset className="flex min-w-0 flex-wrap items-end gap-x-3 gap-y-2">
      <legend className="mb-1 max-w-measure text-ink-2">{t("fillIn")}</legend>
      <div className="w-full min-w-0 sm:w-56">
        <Select label={t("kind")} value={kind} options={kinds} onChange={setKind} />
      </div>
      <div className="w-full min-w-0 sm:w-32">
        <TextField
          label={t("language")}
          placeholder="en, fr …"
          autoComplete="off"
          value={language}
          onChange={setLanguage}
        />
      </div>
      <div>
        <Button
          isDisabled={kind === "" && language.trim() === ""}
          onPress={() => onFill({ ...(kind && { kind }), language: language.trim() })}
        >
          {t("fill")}
        </Button>
      </div>
    </fieldset>
  );
}
