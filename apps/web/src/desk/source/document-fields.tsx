import { refusalInfo } from "@rejoinder/domain";
import { type SnapshotExtent, snapshotExtentInfo } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { FileField } from "../../ui/file-field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { DocumentDraft, DocumentWay } from "./document-draft.ts";
import { useFileSize } from "./file-size.ts";
import { PastedField } from "./pasted-field.tsx";
import { whyNotTaken } from "./upload.ts";

type Props = {
  draft: DocumentDraft;
  onChange: (fields: Partial<DocumentDraft>) => void;
  ways: readonly DocumentWay[];
  /** Where the address is asked for here and nowhere else. */
  address?: { value: string; onChange: (address: string) => void; error: string | undefined };
  /** Of the document itself: that it is missing, empty or too large. */
  error: string | undefined;
};

const extents = Object.keys(snapshotExtentInfo) as SnapshotExtent[];

/** How a document is to come to the desk, and the document. */
export function DocumentFields({ draft, onChange, ways, address, error }: Props) {
  const t = useTranslations("capture");
  const sizeOf = useFileSize();
  const { way, file, extent } = draft;
  const isHandedIn = way === "file" || way === "pasted";
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t("how")}
        value={way}
        onChange={(next) => onChange({ way: next })}
        options={ways.map((value) => ({
          value,
          label: t(`ways.${value}`),
          hint: t(`wayHints.${value}`),
        }))}
        isStacked
      />
      {way === "address" && address && (
        <TextField
          label={t("address")}
          type="url"
          name="address"
          autoComplete="off"
          value={address.value}
          onChange={address.onChange}
          error={address.error}
          isRequired
        />
      )}
      {way === "file" && (
        <FileField
          label={t("file")}
          hint={t("fileHint")}
          choose={t("chooseFile")}
          chosen={file && t("chosenFile", { name: file.name, size: sizeOf(file.size) })}
          none={t("dropFile")}
          accept=".html,.htm,.xhtml,.pdf,.txt,.docx"
          onChoose={(next) => onChange({ file: next })}
          error={error}
        />
      )}
      {way === "pasted" && <PastedField draft={draft} onChange={onChange} error={error} />}
      {isHandedIn && (
        <RadioGroup
          label={t("extent")}
          value={extent}
          onChange={(next) => onChange({ extent: next })}
          options={extents.map((value) => ({ value, label: t(`extents.${value}`) }))}
        />
      )}
    </div>
  );
}

/** What is wrong with the chosen document before anything is sent, in words; undefined if nothing is. */
export function useDocumentError(): (draft: DocumentDraft) => string | undefined {
  const t = useTranslations("capture");
  const locale = useLocale();
  return ({ way, file, pasted }) => {
    if (way === "file" && !file) return t("fileMissing");
    if (way === "pasted" && pasted.trim() === "") return t("pastedMissing");
    const bytes = way === "file" ? file : way === "pasted" ? new Blob([pasted]) : null;
    const code = bytes && whyNotTaken(bytes);
    return code ? refusalInfo[code].message[locale] : undefined;
  };
}
