import { inQuotationMarks, localeTags, PASSAGE_MAX, wordingInfo } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { Quotation } from "../../ui/quotation.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ShownText } from "../shown-text.tsx";
import { isForeign, type StatementFields } from "./statement-draft.ts";

/** The words themselves or what sums them up, in which language, and what they say in the reader's. */
export function PassageFields({
  draft,
  onChange,
  errors,
  exact,
}: StatementFields & { exact: string }) {
  const t = useTranslations("addStatement");
  const locale = useLocale();
  const { wording, language } = draft;
  const isQuoted = wording === null || wordingInfo[wording].quoted;
  const remaining = (left: number) => t("remaining", { remaining: left });
  const own = new Intl.DisplayNames(localeTags[locale], { type: "language" }).of(locale);
  return (
    <>
      <div className="max-h-48 overflow-y-auto pl-5">
        <Quotation side={sideOf(draft)} lang={language} size="body">
          <ShownText text={inQuotationMarks(exact, language)} />
        </Quotation>
      </div>
      {!isQuoted && (
        <>
          <TextArea
            label={t("paraphrase")}
            hint={t("paraphraseHint")}
            value={draft.text}
            onChange={(text) => onChange({ text })}
            limit={PASSAGE_MAX}
            formatRemaining={remaining}
            error={errors["passage.text"]}
            isRequired
          />
          <TextField
            label={t("locator")}
            hint={t("locatorHint")}
            value={draft.locator}
            onChange={(locator) => onChange({ locator })}
            error={errors[`passage.locator.${locale}`] ?? errors["passage.locator"]}
            isRequired
          />
        </>
      )}
      <TextField
        label={t("language")}
        hint={t("languageHint")}
        value={language}
        onChange={(value) => onChange({ language: value })}
        error={errors["language"]}
        isRequired
      />
      {isForeign(draft, locale) && (
        <TextArea
          label={t("translation", { language: own ?? locale })}
          hint={t("translationHint")}
          value={draft.translation}
          onChange={(translation) => onChange({ translation })}
          limit={PASSAGE_MAX}
          formatRemaining={remaining}
          error={errors[`translations.${locale}`]}
          rows={2}
        />
      )}
    </>
  );
}

const sideOf = ({ role }: StatementFields["draft"]) =>
  role === null || role === "neither" ? "neutral" : role;
