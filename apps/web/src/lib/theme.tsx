import { createContext, type ReactNode, use, useState } from "react";
import { keepChoice, readChoice } from "./stored-choice.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const themeChoice = "rejoinder.theme";

const ThemeContext = createContext<{ theme: Theme; setTheme: (theme: Theme) => void } | null>(null);

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setState] = useState<Theme>(() => readChoice(themeChoice, themes) ?? "system");
  function setTheme(next: Theme) {
    keepChoice(themeChoice, next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    setState(next);
  }
  return <ThemeContext value={{ theme, setTheme }}>{children}</ThemeContext>;
}

export function useTheme() {
  const context = use(ThemeContext);
  if (!context) throw new Error("useTheme needs a ThemeProvider above it");
  return context;
}
