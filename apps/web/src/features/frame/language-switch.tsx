import { locales } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useSetLocale } from "../../lib/locale.tsx";

const names = { en: "English", fr: "Français" };

export function LanguageSwitch() {
  const t = useTranslations("frame");
  const current = useLocale();
  const setLocale = useSetLocale();
  return (
    <fieldset className="flex">
      <legend className="sr-only">{t("language")}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-label={`${locale.toUpperCase()}, ${names[locale]}`}
          aria-pressed={locale === current}
          onClick={() => setLocale(locale)}
          className="target rounded-control px-1.5 text-[0.8125rem] text-ink-2 hover:bg-hair hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {locale.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
