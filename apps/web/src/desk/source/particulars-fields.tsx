import { canAddSource, wouldHide } from "@rejoinder/domain";
import { type SourceKind, sourceKindInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import type { FieldErrors } from "../../lib/field-errors.ts";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useActor } from "../use-actor.ts";
import type { ParticularsDraft } from "./particulars-draft.ts";

type Props = {
  caseId: string;
  draft: ParticularsDraft;
  onChange: (fields: Partial<ParticularsDraft>) => void;
  /** By the name of the field. */
  errors: FieldErrors;
  /** Of the source whose particulars are changed; absent for one that is added. */
  standing?: { kind: SourceKind };
  /** Whether the address must be given, as where the document is to be fetched. */
  needsAddress?: boolean;
};

const kinds = Object.keys(sourceKindInfo) as SourceKind[];

/** What is on record of a source, but how reliable it is. */
export function ParticularsFields({
  caseId,
  draft,
  onChange,
  errors,
  standing,
  needsAddress,
}: Props) {
  const t = useTranslations("addSource");
  const words = useWords();
  const actor = useActor();
  const offered = kinds
    .filter((kind) => actor && canAddSource(actor, { caseId, kind }))
    .filter((kind) => !standing || !wouldHide(standing, { kind }));
  const field = <Name extends keyof ParticularsDraft>(name: Name) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => onChange({ [name]: value }),
    autoComplete: "off",
  });
  const missing = (name: "kind" | "language", said: string) =>
    errors[name] !== undefined && draft[name].trim() === "" ? said : errors[name];
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField {...field("title")} label={t("sourceTitle")} hint={t("titleHint")} isRequired />
      </div>
      <Select
        {...field("kind")}
        label={t("kind")}
        hint={t("kindHint")}
        error={missing("kind", t("kindMissing"))}
        isRequired
        options={[
          { value: "", label: t("chooseKind") },
          ...offered.map((kind) => ({ value: kind, label: words(sourceKindInfo[kind].label) })),
        ]}
      />
      <TextField
        {...field("language")}
        label={t("language")}
        hint={t("languageHint")}
        error={missing("language", t("languageMissing"))}
        isRequired
      />
      <TextField {...field("author")} label={t("author")} hint={t("unknownHint")} />
      <TextField {...field("publisher")} label={t("publisher")} hint={t("unknownHint")} />
      <div className="sm:col-span-2">
        <TextField {...field("publishedOn")} label={t("publishedOn")} hint={t("publishedOnHint")} />
      </div>
      <div className="sm:col-span-2">
        <TextField
          {...field("address")}
          label={t("address")}
          hint={t("addressHint")}
          type="url"
          isRequired={needsAddress ?? false}
        />
      </div>
      <div className="sm:col-span-2">
        <TextField
          {...field("archivedAddress")}
          label={t("archivedAddress")}
          hint={t("archivedAddressHint")}
          type="url"
        />
      </div>
    </div>
  );
}
