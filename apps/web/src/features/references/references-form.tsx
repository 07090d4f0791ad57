import { issueInfo } from "@rejoinder/domain";
import { REFERENCES_LENGTH_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { type Outputs, useTRPCClient } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { controlStyle, Field } from "../../ui/field.tsx";
import { FileField } from "../../ui/file-field.tsx";

type Props = {
  caseId: string;
  text: string;
  onText: (text: string) => void;
  onRead: (read: Outputs["reference"]["read"]) => void;
};

/** Takes a list of references from a file, or pasted, and has it read. Nothing is saved. */
export function ReferencesForm({ caseId, text, onText, onRead }: Props) {
  const t = useTranslations("references");
  const words = useWords();
  const format = useFormatter();
  const fieldErrors = useFieldErrors();
  const client = useTRPCClient();
  const [fileName, setFileName] = useState<string | null>(null);
  const read = useMutation({
    networkMode: "always",
    mutationFn: () => client.reference.read.query({ caseId, text }),
    onSuccess: onRead,
  });
  // The server would not even look at a request as large as that.
  const tooLong = words(issueInfo.too_long).replace("{max}", format.number(REFERENCES_LENGTH_MAX));
  const isTooLong = text.length > REFERENCES_LENGTH_MAX;
  const error = isTooLong ? tooLong : fieldErrors(read.error)["text"];
  return (
    <form
      noValidate
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooLong && !read.isPending) read.mutate();
      }}
    >
      <FileField
        label={t("file")}
        hint={t("fileHint")}
        choose={t("chooseFile")}
        chosen={fileName}
        none={t("dropFile")}
        accept=".json,.bib,.bibtex,.txt"
        onChoose={(file) => {
          setFileName(file.name);
          void file.text().then(onText);
        }}
      />
      <Field label={t("text")} error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={8}
            spellCheck={false}
            translate="no"
            value={text}
            onChange={(event) => {
              setFileName(null);
              onText(event.target.value);
            }}
            className={`${controlStyle} max-h-[40vh] py-2 font-mono text-[0.8125rem] wrap-anywhere`}
          />
        )}
      </Field>
      {error === undefined && <RefusalLine error={read.error} />}
      <div>
        <Button type="submit" variant="primary" isPending={read.isPending}>
          {t("read")}
        </Button>
      </div>
    </form>
  );
}
