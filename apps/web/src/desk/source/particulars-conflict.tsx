import type { SourceParticulars } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { ParticularWords, useParticularLabel } from "./particular-words.tsx";
import type { RecordedSource } from "./particulars-draft.ts";

type Props = {
  standing: RecordedSource;
  mine: SourceParticulars;
  isPending: boolean;
  onKeep: () => void;
  onPutMine: () => void;
};

/** What somebody else put on record meanwhile beside what is about to be: where the two differ. */
export function ParticularsConflict({ standing, mine, isPending, onKeep, onPutMine }: Props) {
  const t = useTranslations("particulars");
  const fields = (Object.keys(mine) as (keyof SourceParticulars)[]).filter(
    (field) => standing[field] !== mine[field],
  );
  return (
    <>
      <p role="alert" className="mb-4 max-w-measure text-ink-2">
        {fields.length > 0 ? t("changedMeanwhile") : t("sameMeanwhile")}
      </p>
      {fields.length > 0 && (
        <Compare
          standing={{
            label: t("standing"),
            children: <Particulars source={standing} fields={fields} />,
          }}
          mine={{ label: t("mine"), children: <Particulars source={mine} fields={fields} /> }}
        />
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>{t("keepStanding")}</Button>
        {fields.length > 0 && (
          <Button variant="primary" isPending={isPending} onPress={onPutMine}>
            {t("putMine")}
          </Button>
        )}
      </div>
    </>
  );
}

type ListProps = { source: SourceParticulars; fields: readonly (keyof SourceParticulars)[] };

function Particulars({ source, fields }: ListProps) {
  const label = useParticularLabel();
  return (
    <dl className="flex flex-col gap-2">
      {fields.map((field) => (
        <div key={field}>
          <dt className="text-label text-ink-2">{label(field)}</dt>
          <dd className="wrap-anywhere">
            <ParticularWords field={field} value={source[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
