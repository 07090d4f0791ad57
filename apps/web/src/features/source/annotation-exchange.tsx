import { issueInfo } from "@rejoinder/domain";
import { anchorStateInfo, inQuotationMarks, REFERENCES_LENGTH_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { saveFile } from "../../lib/save-file.ts";
import { type Outputs, useTRPCClient } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FileField } from "../../ui/file-field.tsx";
import type { SourceDetail } from "./highlight.ts";
import { fileNameOf } from "./quotations-file.ts";
import type { TextRange } from "./text-place.ts";

type Read = Outputs["annotation"]["read"];
type Props = {
  source: SourceDetail;
  onShow: (place: TextRange) => void;
};

/** A source's quotations for other programs, and what those wrote of it, to be made something of here. */
export function AnnotationExchange({ source, onShow }: Props) {
  const t = useTranslations("reader");
  return (
    <Disclosure summary={t("annotations")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-measure text-ink-2">{t("annotationsText")}</p>
        <DownloadQuotations source={source} />
        <ReadAnnotations source={source} onShow={onShow} />
      </div>
    </Disclosure>
  );
}

function DownloadQuotations({ source }: { source: SourceDetail }) {
  const t = useTranslations("reader");
  const client = useTRPCClient();
  const say = useErrorSentence();
  const download = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const exported = await client.annotation.export.query({ sourceId: source.id });
      const text = JSON.stringify(exported.collection, null, 2);
      saveFile(`${fileNameOf(source.title)}.annotations.jsonld`, text, "application/ld+json");
      return exported;
    },
  });
  return (
    <div>
      <Button isPending={download.isPending} onPress={() => download.mutate()}>
        {t("annotationsDownload")}
      </Button>
      <p role="status" className="mt-1 text-ink-2 empty:hidden">
        {download.data && t("annotationsLeftOut", { count: download.data.leftOut })}
      </p>
      {download.error && (
        <p role="alert" className="mt-1 text-danger">
          {say(download.error)}
        </p>
      )}
    </div>
  );
}

function ReadAnnotations({ source, onShow }: Props) {
  const t = useTranslations("reader");
  const words = useWords();
  const format = useFormatter();
  const say = useErrorSentence();
  const fieldErrors = useFieldErrors();
  const client = useTRPCClient();
  const [file, setFile] = useState<{ name: string; isTooLong: boolean } | null>(null);
  const read = useMutation({
    networkMode: "always",
    mutationFn: (text: string) => client.annotation.read.query({ sourceId: source.id, text }),
  });
  async function choose(chosen: File) {
    const text = await chosen.text();
    const isTooLong = text.length > REFERENCES_LENGTH_MAX;
    setFile({ name: chosen.name, isTooLong });
    // The server would not even look at a request as large as that.
    if (isTooLong) read.reset();
    else read.mutate(text);
  }
  const tooLong = words(issueInfo.too_long).replace("{max}", format.number(REFERENCES_LENGTH_MAX));
  const error = read.error && (fieldErrors(read.error)["text"] ?? say(read.error));
  return (
    <div className="flex flex-col gap-3">
      <FileField
        label={t("annotationsRead")}
        hint={t("annotationsHint")}
        choose={t("annotationsChoose")}
        chosen={file?.name ?? null}
        none={t("annotationsDrop")}
        accept=".json,.jsonld"
        error={file?.isTooLong ? tooLong : (error ?? undefined)}
        onChoose={(chosen) => void choose(chosen)}
      />
      <div role="status">
        {read.data && <Found read={read.data} source={source} onShow={onShow} />}
      </div>
    </div>
  );
}

function Found({ read: { annotations, problems }, source, onShow }: { read: Read } & Props) {
  const t = useTranslations("reader");
  return (
    <div className="flex flex-col gap-2">
      <p>{t("annotationsFound", { count: annotations.length })}</p>
      <ul className="divide-y divide-hair border-y border-hair empty:border-0">
        {annotations.map((annotation, at) => (
          // What was read of a file never changes order.
          <FoundRow key={at} annotation={annotation} source={source} onShow={onShow} />
        ))}
      </ul>
      {problems.length > 0 && (
        <>
          <p>{t("annotationsProblems", { count: problems.length })}</p>
          <ul className="max-w-measure list-disc pl-5 text-ink-2">
            {problems.map(({ code, path }) => (
              <li key={path}>
                {path && (
                  <code translate="no" className="mr-1 font-mono text-[0.75rem]">
                    {path}
                  </code>
                )}
                {t(`annotationProblem.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type RowProps = { annotation: Read["annotations"][number] } & Props;

function FoundRow({ annotation, source, onShow }: RowProps) {
  const t = useTranslations("reader");
  const words = useWords();
  const { exact, note, state, start, end, changes } = annotation;
  const { label, meaning } = anchorStateInfo[state];
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <q
        lang={source.language}
        dir="auto"
        className="max-w-measure font-serif text-body wrap-anywhere before:content-none after:content-none"
      >
        <ShownText text={inQuotationMarks(exact, source.language)} />
      </q>
      {note && (
        <p dir="auto" className="max-w-measure wrap-anywhere whitespace-pre-line text-ink-2">
          <ShownText text={note} />
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3">
        <span title={words(meaning)}>{words(label)}</span>
        {start !== null && (
          <Button variant="quiet" onPress={() => onShow({ start, end })}>
            {t("showInText")}
          </Button>
        )}
      </div>
      {state === "fuzzy" && <ChangeList changes={changes} />}
    </li>
  );
}
