import { type Locale, locales, localeTags } from "@rejoinder/schema";
import { createContext, type ReactNode, use, useLayoutEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider } from "use-intl";
import { en } from "../locales/en.ts";
import { fr } from "../locales/fr.ts";
import { keepChoice, readChoice } from "./stored-choice.ts";

export const localeChoice = "rejoinder.locale";

/** French has the same keys (fr.ts sees to it), so the English types hold for it too. */
export const catalogues: Record<Locale, typeof en> = { en, fr: fr as unknown as typeof en };

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}

/** The stored choice, else the browser's first language, else English. */
export function chooseLocale(stored: Locale | null, languages: readonly string[]): Locale {
  return stored ?? (languages[0]?.toLowerCase().startsWith("fr") ? "fr" : "en");
}

const LocaleContext = createContext<((locale: Locale) => void) | null>(null);

type Props = { children: ReactNode; initial?: Locale };

export function LocaleProvider({ children, initial }: Props) {
  const [locale, setState] = useState(
    () => initial ?? chooseLocale(readChoice(localeChoice, locales), navigator.languages),
  );
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  function setLocale(next: Locale) {
    keepChoice(localeChoice, next);
    setState(next);
  }
  return (
    <LocaleContext value={setLocale}>
      <IntlProvider locale={locale} messages={catalogues[locale]} timeZone={timeZone}>
        {/* React Aria's own words; British English, as the dates are. */}
        <I18nProvider locale={localeTags[locale]}>{children}</I18nProvider>
      </IntlProvider>
    </LocaleContext>
  );
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Read the language by use-intl's `useLocale`; this one changes it. */
export function useSetLocale() {
  const setLocale = use(LocaleContext);
  if (!setLocale) throw new Error("useSetLocale needs a LocaleProvider above it");
  return setLocale;
}
