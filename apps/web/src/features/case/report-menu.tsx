import { locales, reportFormatInfo, reportFormats } from "@rejoinder/schema";
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { itemStyle } from "../../ui/menu.tsx";

/** What can be made of a case that stands, in every language. */
const formats = reportFormats.filter((format) => !reportFormatInfo[format].ofEditions);

/** Every format in every language, each a plain link to a file. */
export function ReportMenu({ slug }: { slug: string }) {
  const t = useTranslations("case");
  const words = useWords();
  const path = `/api/cases/${encodeURIComponent(slug)}/report`;
  return (
    <MenuTrigger>
      <AriaButton className={linkStyle.button}>
        {t("download")}
        <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 text-ink-2">
          <path d="m5 8 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </AriaButton>
      <Popover
        placement="bottom end"
        className="min-w-44 rounded-control border border-line bg-surface p-1 transition-opacity duration-120 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <Menu aria-label={t("download")} className="outline-none">
          {locales.map((locale) => (
            <MenuSection
              key={locale}
              className="not-first:mt-1 not-first:border-t not-first:border-hair not-first:pt-1"
            >
              <Header className="px-2.5 py-1 text-label text-ink-2">
                {t(`downloadIn.${locale}`)}
              </Header>
              {formats.map((format) => (
                <MenuItem
                  key={format}
                  id={`${locale} ${format}`}
                  href={`${path}/${format}?lang=${locale}`}
                  download=""
                  className={itemStyle}
                >
                  {words(reportFormatInfo[format].label)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
