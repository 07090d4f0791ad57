import type { SourceParticulars } from "@rejoinder/schema";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors } from "../../lib/field-errors.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { Capture } from "./capture-words.ts";
import { ParticularWords, useParticularLabel } from "./particular-words.tsx";
import { recordedOf } from "./particulars-draft.ts";
import { useSaveParticulars } from "./particulars-form.tsx";

type Proposal = Capture["proposals"][number];
type Props = { source: Outputs["source"]["byId"]; capture: Capture; mayTake: boolean };

/** What a document says of itself beside what is on record. Nothing is taken but by a person. */
export function CaptureProposals({ source, capture, mayTake }: Props) {
  const t = useTranslations("capture");
  const place = useRef<HTMLElement>(null);
  // The row whose button was pressed goes.
  const save = useSaveParticulars(() => place.current?.focus());
  const fieldErrors = Object.values(useFieldErrors()(save.error));
  const news = capture.proposals.filter(
    ({ field, value }) => field === "modifiedOn" || source[field] !== value,
  );

  function take(fields: Partial<SourceParticulars>) {
    const particulars = { ...recordedOf(source), ...fields };
    save.mutate({ sourceId: source.id, version: source.version, particulars });
  }
  return (
    <section ref={place} tabIndex={-1} aria-label={t("proposals")} className="outline-none">
      {news.length === 0 ? (
        <p className="text-ink-2">
          {capture.proposals.length === 0 ? t("saysNothing") : t("saysTheSame")}
        </p>
      ) : (
        <>
          <h3 className="text-desk font-semibold">{t("proposals")}</h3>
          <p className="mb-2 max-w-measure text-ink-2">{t("proposalsText")}</p>
          <ul className="divide-y divide-hair border-y border-hair">
            {news.map((proposal) => (
              <ProposalRow
                key={`${proposal.field} ${proposal.value}`}
                proposal={proposal}
                source={source}
                isPending={save.isPending}
                onTake={mayTake ? take : null}
              />
            ))}
          </ul>
        </>
      )}
      {fieldErrors[0] === undefined ? (
        <RefusalLine error={save.error} />
      ) : (
        <p role="alert" className="text-danger">
          {fieldErrors[0]}
        </p>
      )}
    </section>
  );
}

type RowProps = {
  proposal: Proposal;
  source: Outputs["source"]["byId"];
  isPending: boolean;
  /** Null where the reader may not. */
  onTake: ((fields: Partial<SourceParticulars>) => void) | null;
};

function ProposalRow({ proposal, source, isPending, onTake }: RowProps) {
  const t = useTranslations("capture");
  const labelOf = useParticularLabel();
  const { field, value, from, path, also } = proposal;
  const label = field === "modifiedOn" ? t("modifiedOn") : labelOf(field);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[8.5rem_1fr_auto]">
      <p className="text-ink-2">{label}</p>
      <div className="min-w-0">
        <p className="font-serif text-body wrap-anywhere">
          <ParticularWords field={field === "modifiedOn" ? "publishedOn" : field} value={value} />
        </p>
        <p className="text-label font-normal wrap-anywhere text-ink-2">
          {t(`origins.${from}`)} <code translate="no">{path}</code>
          {also.length > 0 && `, ${t("also", { count: also.length })}`}
        </p>
        {field !== "modifiedOn" && (
          <p className="wrap-anywhere text-ink-2">
            {t("onRecord")} <ParticularWords field={field} value={source[field]} />
          </p>
        )}
      </div>
      {onTake && field !== "modifiedOn" && (
        <div className="sm:self-start">
          <Button isPending={isPending} onPress={() => onTake({ [field]: value })}>
            <span>
              {t("take")} <VisuallyHidden>{t("takeOf", { field: label, value })}</VisuallyHidden>
            </span>
          </Button>
        </div>
      )}
    </li>
  );
}
