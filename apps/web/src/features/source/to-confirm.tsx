import { canSettleAnchor } from "@rejoinder/domain";
import { useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useKeys } from "../../lib/keys.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { Button } from "../../ui/button.tsx";
import { type Highlight, isToConfirm, type SourceDetail } from "./highlight.ts";
import { TakenFromLink } from "./taken-from-link.tsx";
import type { TextRange } from "./text-place.ts";
import { type Settling, useSettling } from "./use-settling.ts";
import { Wordings } from "./wordings.tsx";

type Props = {
  source: SourceDetail;
  /** The newest of the source. */
  snapshot: { id: string; text: string };
  onShow: (place: TextRange) => void;
  /** Lets the person select where it stands instead. */
  onPoint: (highlight: Highlight) => void;
};

/** Quotations that the newest text holds only nearly: each is confirmed or rejected by one key. */
export function ToConfirm({ source, snapshot, onShow, onPoint }: Props) {
  const t = useTranslations("reader");
  const actor = useActor();
  const settling = useSettling(source.id, snapshot.id);
  const rows = useRowKeys<HTMLOListElement>();
  const waiting = source.highlights.filter(isToConfirm);
  const maySettle = actor !== null && canSettleAnchor(actor, source);

  /** The row that has the focus; without one the first takes it, and nothing is settled unseen. */
  function settleCurrent(how: Settling) {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const current = waiting[at];
    if (!current) all[0]?.focus();
    else settle(current, how);
  }
  function settle(highlight: Highlight, how: Settling) {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = waiting.indexOf(highlight);
    settling.settle(highlight, how);
    (all[at + 1] ?? all[at - 1] ?? document.getElementById("preserved"))?.focus();
  }
  const offersKeys = maySettle && waiting.length > 0;
  useKeys([
    offersKeys ? { key: "y", label: t("confirmKey"), run: () => settleCurrent("confirm") } : null,
    offersKeys ? { key: "x", label: t("rejectKey"), run: () => settleCurrent("reject") } : null,
  ]);

  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="to-confirm">
      <h2 id="to-confirm" className="mb-1 text-desk font-semibold">
        {t("toConfirm", { count: waiting.length })}
      </h2>
      <p className="mb-3 max-w-measure text-ink-2">{t("toConfirmText")}</p>
      <RefusalLine error={settling.error} />
      <ol ref={rows} className="divide-y divide-hair border-y border-hair">
        {waiting.map((highlight) => (
          <li
            key={highlight.anchorId}
            data-row
            tabIndex={-1}
            className="flex flex-col gap-2 rounded-[2px] py-3"
          >
            <Wordings
              highlight={highlight}
              now={snapshot.text.slice(highlight.start ?? 0, highlight.end ?? 0)}
              language={source.language}
            />
            <ChangeList changes={highlight.changes} />
            <div className="flex flex-wrap items-center gap-2">
              {maySettle && (
                <>
                  <Button shortcut="y" onPress={() => settle(highlight, "confirm")}>
                    {t("confirm")}
                  </Button>
                  <Button shortcut="x" onPress={() => settle(highlight, "reject")}>
                    {t("reject")}
                  </Button>
                  <Button variant="quiet" onPress={() => onPoint(highlight)}>
                    {t("pointElsewhere")}
                  </Button>
                </>
              )}
              <Button
                variant="quiet"
                onPress={() => onShow({ start: highlight.start ?? 0, end: highlight.end ?? 0 })}
              >
                {t("showInText")}
              </Button>
              <TakenFromLink sourceId={source.id} highlight={highlight} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
