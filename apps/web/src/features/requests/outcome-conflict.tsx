import type { Words } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";

/** What came of a request, as somebody said it. */
export type StandingOutcome = { outcome: string | null; outcomeWords: string | null };

type Props = {
  /** The outcomes there are, by their codes. */
  table: Record<string, { label: Words }>;
  standing: StandingOutcome;
  mine: StandingOutcome;
  isPending: boolean;
  onKeep: () => void;
  onPutMine: () => void;
};

/** What somebody else said meanwhile beside what is about to be said. */
export function OutcomeConflict({ table, standing, mine, isPending, onKeep, onPutMine }: Props) {
  const t = useTranslations("request");
  return (
    <>
      <p role="alert" className="mb-4 max-w-measure text-ink-2">
        {t("changedMeanwhile")}
      </p>
      <Compare
        standing={{ label: t("standing"), children: <Said table={table} said={standing} /> }}
        mine={{ label: t("mine"), children: <Said table={table} said={mine} /> }}
      />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>{t("keepStanding")}</Button>
        <Button variant="primary" isPending={isPending} onPress={onPutMine}>
          {t("putMine")}
        </Button>
      </div>
    </>
  );
}

function Said({ table, said }: { table: Props["table"]; said: StandingOutcome }) {
  const t = useTranslations("request");
  const words = useWords();
  const info = said.outcome === null ? undefined : table[said.outcome];
  return (
    <>
      <p className="font-[560]">{info ? words(info.label) : t("noOutcome")}</p>
      {said.outcomeWords && (
        <p className="whitespace-pre-line wrap-anywhere">{said.outcomeWords}</p>
      )}
    </>
  );
}
