import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { LinkDraft } from "./statement-draft.ts";

export type Party = Outputs["case"]["bySlug"]["parties"][number];

type Props = {
  label: string;
  /** Those that it may be; empty where words alone can tell. */
  parties: readonly Party[];
  value: LinkDraft;
  onChange: (link: LinkDraft) => void;
  /** Whether it must still be chosen, and the person was told so. */
  isMissing: boolean;
  /** Of the words. */
  error: string | undefined;
};

/** A link of the chain: a party, somebody described in words, or not known. Nothing is chosen for the person. */
export function LinkField({ label, parties, value, onChange, isMissing, error }: Props) {
  const t = useTranslations("addStatement");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={label}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        options={[
          { value: "", label: t("choose") },
          ...parties.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
          { value: "words", label: parties.length > 0 ? t("somebodyElse") : t("inWords") },
          { value: "unknown", label: t("notKnown") },
        ]}
        error={isMissing ? t("linkMissing") : undefined}
        isRequired
      />
      {value.choice === "words" && (
        <TextField
          label={t("whoIs", { link: label })}
          hidesLabel
          placeholder={t("whoPlaceholder")}
          value={value.words}
          onChange={(words) => onChange({ ...value, words })}
          error={error}
        />
      )}
    </div>
  );
}
