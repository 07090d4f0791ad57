import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { Capture } from "./capture-words.ts";
import type { DocumentWay } from "./document-draft.ts";
import { PreserveDialog } from "./preserve-dialog.tsx";
import { usePreserve } from "./use-preserve.ts";

type Props = {
  source: Outputs["source"]["byId"];
  /** Newest first; none of them under way. */
  captures: readonly Capture[];
};

/** Preserves a source for the first time or anew, hands in the whole, or reads kept bytes once more. */
export function PreserveActions({ source, captures }: Props) {
  const t = useTranslations("capture");
  const preserve = usePreserve(source.id);
  const [way, setWay] = useState<DocumentWay | null>(null);
  const [last] = captures;
  const kept = captures.find(({ state, blob }) => state === "done" && blob?.sha256);
  const again = last?.state === "failed" ? againOf(last, kept) : null;
  const [newest] = source.snapshots;
  const wasPreserved = captures.some(({ state }) => state === "done");
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {again && (
          <Button isPending={preserve.isPending} onPress={() => preserve.mutate(again)}>
            {t("tryAgain")}
          </Button>
        )}
        <Button onPress={() => setWay(source.address === null ? "file" : "address")}>
          {t(last?.state === "failed" ? "otherWay" : wasPreserved ? "preserveAgain" : "preserve")}
        </Button>
        {newest?.extent === "excerpt" && (
          <Button onPress={() => setWay("file")}>{t("handInWhole")}</Button>
        )}
        {kept && (
          <Button
            isPending={preserve.isPending}
            onPress={() =>
              preserve.mutate({ from: { way: "anew", captureId: kept.id }, extent: kept.extent })
            }
          >
            {t("readAnew")}
          </Button>
        )}
      </div>
      <RefusalLine error={preserve.error} />
      <PreserveDialog source={source} way={way} onWay={setWay} />
    </>
  );
}

/** What asks for a failed capture once more; null where its bytes are not here any more. */
function againOf({ way, address, extent }: Capture, kept: Capture | undefined) {
  if (way === "address" && address !== null) return { from: { way, address }, extent };
  if (way === "anew" && kept) return { from: { way, captureId: kept.id }, extent };
  return null;
}
