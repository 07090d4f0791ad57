import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { Wordmark } from "./wordmark.tsx";

/** What stands around the pages for those who are not in yet. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header
        data-frame
        className="flex items-center justify-between gap-x-4 border-b border-line bg-surface px-4 py-1.5 md:px-6 md:py-2.5"
      >
        <Wordmark />
        <div className="flex items-center gap-1 md:gap-2">
          <LanguageSwitch />
          <ThemeMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-116 px-4 pt-10 pb-16 md:pt-16">
        {children}
      </main>
    </>
  );
}
