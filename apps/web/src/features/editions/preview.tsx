import type { Locale } from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { previewAddress } from "./addresses.ts";

type Props = {
  slug: string;
  /** Of the draft as it was saved last. */
  locales: readonly Locale[];
  version: number;
  isSaved: boolean;
};

/** The saved draft as it would be read, in one of its languages. */
export function Preview({ slug, locales, version, isSaved }: Props) {
  const t = useTranslations("edition");
  const [chosen, setChosen] = useState<Locale>(useLocale());
  const locale = locales.find((each) => each === chosen) ?? locales[0];
  if (!locale) return null;
  return (
    <section
      aria-labelledby="draft-preview"
      className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-4"
      data-no-print
    >
      <h3 id="draft-preview" className="font-serif text-body font-semibold">
        {t("preview")}
      </h3>
      <div className="flex flex-wrap items-end justify-between gap-3">
        {locales.length > 1 && (
          <RadioGroup
            label={t("previewLanguage")}
            value={locale}
            onChange={setChosen}
            options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        )}
        <p className="text-ink-2">{isSaved ? t("previewSaved") : t("previewOld")}</p>
      </div>
      <iframe
        // Made anew for every version that was saved.
        key={`${locale} ${version}`}
        title={t("previewTitle", { language: t(`languages.${locale}`) })}
        src={previewAddress(slug, locale)}
        sandbox=""
        className="h-[70vh] w-full rounded-card border border-line bg-surface lg:h-[calc(100vh-11rem)]"
      />
    </section>
  );
}
