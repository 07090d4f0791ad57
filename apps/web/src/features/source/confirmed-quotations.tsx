import { canSettleAnchor } from "@rejoinder/domain";
import { useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { Button } from "../../ui/button.tsx";
import { isCloseConfirmed, type SourceDetail } from "./highlight.ts";
import { TakenFromLink } from "./taken-from-link.tsx";
import type { TextRange } from "./text-place.ts";
import { useSettling } from "./use-settling.ts";
import { Wordings } from "./wordings.tsx";

const goToText = () => document.getElementById("preserved")?.focus();

type Props = {
  source: SourceDetail;
  /** The newest of the source. */
  snapshot: { id: string; text: string };
  onShow: (place: TextRange) => void;
};

/** Quotations that a person confirmed though their words differ: each with what differs, to be taken back. */
export function ConfirmedQuotations({ source, snapshot, onShow }: Props) {
  const t = useTranslations("reader");
  const actor = useActor();
  const settling = useSettling(source.id, snapshot.id);
  const confirmed = source.highlights.filter(isCloseConfirmed);
  const maySettle = actor !== null && canSettleAnchor(actor, source);
  if (confirmed.length === 0 && !settling.error) return null;
  return (
    <section aria-labelledby="confirmed">
      <h2 id="confirmed" className="mb-1 text-desk font-semibold">
        {t("confirmedList", { count: confirmed.length })}
      </h2>
      <p className="mb-3 max-w-measure text-ink-2">{t("confirmedListText")}</p>
      <RefusalLine error={settling.error} />
      <ul className="divide-y divide-hair border-y border-hair">
        {confirmed.map((highlight) => {
          const place = { start: highlight.start ?? 0, end: highlight.end ?? 0 };
          return (
            <li key={highlight.anchorId} className="flex flex-col gap-2 py-3">
              <Wordings
                highlight={highlight}
                now={snapshot.text.slice(place.start, place.end)}
                language={source.language}
              />
              <ChangeList changes={highlight.changes} />
              <div className="flex flex-wrap items-center gap-2">
                {maySettle && (
                  <Button
                    isPending={settling.isPending}
                    onPress={() => settling.settle(highlight, "reject", goToText)}
                  >
                    {t("takeBack")}
                  </Button>
                )}
                <Button variant="quiet" onPress={() => onShow(place)}>
                  {t("showInText")}
                </Button>
                <TakenFromLink sourceId={source.id} highlight={highlight} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
