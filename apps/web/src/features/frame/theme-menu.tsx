import { useTranslations } from "use-intl";
import { useTheme } from "../../lib/theme.tsx";
import { Menu } from "../../ui/menu.tsx";

export function ThemeMenu() {
  const t = useTranslations("frame");
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      label={t("theme")}
      selected={theme}
      trigger={
        <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5">
          <circle cx="10" cy="10" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5z" fill="currentColor" />
        </svg>
      }
      entries={[
        { id: "system", label: t("themeSystem"), run: () => setTheme("system") },
        { id: "light", label: t("themeLight"), run: () => setTheme("light") },
        { id: "dark", label: t("themeDark"), run: () => setTheme("dark") },
      ]}
    />
  );
}
