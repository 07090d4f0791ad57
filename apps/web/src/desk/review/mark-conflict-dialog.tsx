import type { EvidenceStatus } from "@rejoinder/schema";
import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Status } from "../standing.tsx";
import type { Marking } from "./use-marking.ts";

/** Shows the mark that stands beside the one just set, and asks which it shall be. */
export function MarkConflictDialog({ marking }: { marking: Marking }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { conflict, keepStanding, putMine } = marking;
  return (
    <Dialog
      title={t("movedOn")}
      size="large"
      isOpen={conflict !== null}
      onClose={keepStanding}
      actions={
        <>
          <Button onPress={keepStanding}>{t("keepStanding")}</Button>
          <Button variant="primary" onPress={putMine}>
            {t("putMine")}
          </Button>
        </>
      }
    >
      {conflict && (
        <>
          <p className="mb-4 max-w-measure text-ink-2">
            {t("movedOnText", { title: wordsIn(conflict.pair.title, locale) })}
          </p>
          <Compare
            standing={{
              label: t("standing"),
              children: <MarkWords status={conflict.standing.status} />,
            }}
            mine={{ label: t("mine"), children: <MarkWords status={conflict.mine} /> }}
          />
        </>
      )}
    </Dialog>
  );
}

/** A mark by its status; null is none. */
export function MarkWords({ status }: { status: EvidenceStatus | null }) {
  const t = useTranslations("review");
  return status ? <Status status={status} /> : <p>{t("noMark")}</p>;
}
