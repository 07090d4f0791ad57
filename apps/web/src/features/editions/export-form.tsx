import {
  type Locale,
  locales,
  type ReportFormat,
  reportFormatInfo,
  reportFormats,
} from "@rejoinder/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import { renderedFile } from "./addresses.ts";
import { RenderingProgress } from "./rendering-progress.tsx";
import { isUnderWay, useRendering } from "./use-rendering.ts";

const formats = reportFormats.filter((format) => !reportFormatInfo[format].ofEditions);

/** Makes a file of the case as it stands beside other work: for one that takes long. */
export function ExportForm({ slug }: { slug: string }) {
  const t = useTranslations("edition");
  const words = useWords();
  const [format, setFormat] = useState<ReportFormat>("pdf");
  const [locale, setLocale] = useState<Locale>(useLocale());
  const start = useMutation(useTRPC().edition.startExport.mutationOptions());
  const rendering = useExport(start.data?.renderingId ?? null);
  return (
    <div className="flex flex-col items-start gap-3">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!start.isPending) start.mutate({ slug, format, locale });
        }}
      >
        <Select
          label={t("format")}
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({ value, label: words(reportFormatInfo[value].label) }))}
        />
        <Select
          label={t("language")}
          value={locale}
          onChange={setLocale}
          options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <Button
          type="submit"
          isPending={start.isPending}
          isDisabled={rendering !== null && isUnderWay(rendering)}
        >
          {t("makeFile")}
        </Button>
      </form>
      <RefusalLine error={start.error} />
      {rendering && (
        <div className="w-full max-w-measure">
          <RenderingProgress label={t("makingFile")} rendering={rendering}>
            <p>
              <a href={renderedFile(rendering.id)} download="" className={linkStyle.button}>
                {t("downloadFile")}
              </a>
            </p>
          </RenderingProgress>
        </div>
      )}
    </div>
  );
}

/** A file as it is made. @param renderingId null while none was asked for */
function useExport(renderingId: string | null) {
  const { data } = useQuery({
    ...useTRPC().edition.rendering.queryOptions({ renderingId: renderingId ?? "" }),
    enabled: renderingId !== null,
    staleTime: 0,
  });
  return useRendering(data ?? null, () => undefined);
}
