import { type ReferenceFormat, referenceFormatInfo, referenceFormats } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../lib/refusal.ts";
import { saveFile } from "../../lib/save-file.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";

const mediaTypes = {
  csl_json: "application/vnd.citationstyles.csl+json",
  bibtex: "application/x-bibtex",
} as const satisfies Record<ReferenceFormat, string>;

/** A case's sources as files that other programs take. */
export function DownloadReferences({ caseId, slug }: { caseId: string; slug: string }) {
  const t = useTranslations("references");
  const words = useWords();
  const say = useErrorSentence();
  const client = useTRPCClient();
  const download = useMutation({
    networkMode: "always",
    mutationFn: async (format: ReferenceFormat) => {
      const { text } = await client.reference.export.query({ caseId, format });
      saveFile(`${slug}.${referenceFormatInfo[format].extension}`, text, mediaTypes[format]);
    },
  });
  return (
    <>
      {referenceFormats.map((format) => (
        <Button
          key={format}
          isPending={download.isPending && download.variables === format}
          onPress={() => download.mutate(format)}
        >
          {t("download", { format: words(referenceFormatInfo[format].label) })}
        </Button>
      ))}
      {download.error && (
        <p role="alert" className="text-danger">
          {say(download.error)}
        </p>
      )}
    </>
  );
}
