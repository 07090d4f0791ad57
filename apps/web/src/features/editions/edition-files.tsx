import { type ReportFormat, reportFormatInfo, reportFormats } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useFileSize } from "../../desk/source/file-size.ts";
import { useWords } from "../../lib/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { linkStyle } from "../../ui/link.ts";
import { publicFile } from "./addresses.ts";
import type { EditionRow } from "./shapes.ts";

type Props = { slug: string; edition: EditionRow };

/** The files of an edition: a row a format, a column a language, each with its size. */
export function EditionFiles({ slug, edition }: Props) {
  const t = useTranslations("edition");
  const words = useWords();
  const sizeOf = useFileSize();
  const { number, locales, files } = edition;
  const fileOf = (format: ReportFormat, locale: string) =>
    files.find((file) => file.format === format && file.locale === locale);
  const formats = reportFormats.filter((format) => files.some((file) => file.format === format));
  return (
    <Disclosure summary={t("files", { count: files.length })}>
      <table className="border-collapse">
        <thead>
          <tr className="text-left text-label text-ink-2">
            <th className="py-1 pr-6 font-[560]">{t("format")}</th>
            {locales.map((locale) => (
              <th key={locale} className="py-1 pr-6 font-[560]">
                {t(`languages.${locale}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formats.map((format) => (
            <tr key={format} className="border-t border-hair">
              <th scope="row" className="py-1 pr-6 text-left font-normal">
                {words(reportFormatInfo[format].label)}
              </th>
              {locales.map((locale) => {
                const file = fileOf(format, locale);
                return (
                  <td key={locale} className="py-1 pr-6 tabular-nums">
                    {file && (
                      <a
                        href={publicFile(slug, number, locale, format)}
                        download=""
                        title={`SHA-256 ${file.sha256}`}
                        aria-label={t("fileLabel", {
                          format: words(reportFormatInfo[format].label),
                          language: t(`languages.${locale}`),
                          size: sizeOf(file.size),
                        })}
                        className={`target inline-flex items-center ${linkStyle.text}`}
                      >
                        {sizeOf(file.size)}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
