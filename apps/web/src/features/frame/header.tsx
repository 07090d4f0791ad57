import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { withModifier } from "../../lib/keys.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { Wordmark } from "./wordmark.tsx";

export type FrameLink = {
  to: string;
  label: string;
  /** Current only at this very address, not below it. */
  isExact?: boolean;
};

/** Who acts on this desk, and what that person may do about it. */
export type FramePerson = { name: string; entries: readonly MenuEntry[] };

type Props = {
  links: readonly FrameLink[];
  /** Null until known. */
  person: FramePerson | null;
  onOpenPalette: () => void;
};

/** One row; below 768 px the navigation takes a second. */
export function Header({ links, person, onOpenPalette }: Props) {
  const t = useTranslations("frame");
  return (
    <header
      data-frame
      className="flex flex-wrap items-center gap-x-2 border-b border-line bg-surface px-4 pt-1.5 md:gap-x-6 md:px-6 md:py-2.5"
    >
      <Link to="/" className="target inline-flex items-center rounded-control">
        <Wordmark />
      </Link>
      <div className="order-last flex w-full items-center gap-x-2 md:contents">
        <nav
          aria-label={t("mainNavigation")}
          className="flex max-w-full shrink-0 flex-wrap gap-x-3 whitespace-nowrap md:gap-x-5"
        >
          {links.map(({ to, label, isExact = false }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: isExact, includeSearch: false }}
              className="target inline-flex items-center justify-center rounded-[4px] text-ink-2 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          ))}
        </nav>
        {person && (
          <span className="ml-auto flex min-w-0 md:order-last md:-ml-3">
            <Menu
              label={t("personMenu", { name: person.name })}
              entries={person.entries}
              trigger={
                <>
                  <span className="truncate">{person.name}</span>
                  <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 shrink-0">
                    <path d="m5 8 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" />
                  </svg>
                </>
              }
              triggerClassName="max-w-40 shrink gap-1! text-label"
            />
          </span>
        )}
      </div>
      <div className="ml-auto flex items-center gap-1 md:gap-2">
        <button
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={onOpenPalette}
          className="target inline-flex items-center justify-center gap-2 rounded-control px-1.5 text-ink-2 hover:text-ink lg:w-60 lg:justify-between lg:border lg:border-line lg:hover:border-edge lg:px-2.5"
        >
          <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 lg:hidden">
            <circle cx="9" cy="9" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="m13 13 4 4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
          <span className="sr-only lg:not-sr-only lg:truncate">{t("search")}</span>
          <span className="hidden lg:inline-flex">
            <Kbd>{withModifier("K")}</Kbd>
          </span>
        </button>
        <LanguageSwitch />
        <ThemeMenu />
      </div>
    </header>
  );
}
