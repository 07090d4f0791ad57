import { compareQuotation } from "@rejoinder/anchor";
import { useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Highlight, SourceDetail } from "./highlight.ts";
import type { TextRange } from "./text-place.ts";
import { useSettling } from "./use-settling.ts";
import { Wordings } from "./wordings.tsx";

type Props = {
  source: SourceDetail;
  snapshot: { id: string; text: string };
  /** The quotation, and the words that somebody points at as its. */
  highlight: Highlight;
  range: TextRange;
  onClose: () => void;
  onPlaced: () => void;
};

/** Asks whether the words pointed at are the quotation's, with what differs between the two in sight. */
export function PlacingDialog({ source, snapshot, highlight, range, onClose, onPlaced }: Props) {
  const t = useTranslations("reader");
  const settling = useSettling(source.id, snapshot.id);
  const now = snapshot.text.slice(range.start, range.end);
  const changes = compareQuotation(highlight.exact, now);
  const place = { snapshotId: snapshot.id, ...range };
  return (
    <Dialog
      title={t("placing")}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("placingNo")}</Button>
          <Button
            variant="primary"
            isPending={settling.isPending}
            onPress={() => settling.settle(highlight, { place }, onPlaced)}
          >
            {t("placingYes")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Wordings highlight={highlight} now={now} language={source.language} />
        {changes.length > 0 ? (
          <ChangeList changes={changes} />
        ) : (
          <p className="text-ink-2">{t("placingSame")}</p>
        )}
        <RefusalLine error={settling.error} />
      </div>
    </Dialog>
  );
}
