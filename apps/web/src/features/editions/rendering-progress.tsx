import { refusalInfo } from "@rejoinder/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import type { RenderingRow } from "./shapes.ts";
import { isUnderWay } from "./use-rendering.ts";

type Props = {
  /** What is made. */
  label: string;
  rendering: RenderingRow;
  /** Stands there once all is made. */
  children?: ReactNode;
};

/** How far files have come, with the button that stops it; or what kept them from being made. */
export function RenderingProgress({ label, rendering, children }: Props) {
  const t = useTranslations("edition");
  const words = useWords();
  const { state, done, total, failure } = rendering;
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <p className="font-[560]">{label}</p>
      {isUnderWay(rendering) && (
        <>
          <Progress label={label} value={done} max={total} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status" className="text-ink-2 tabular-nums">
              {state === "waiting" ? t("waiting") : t("filesMade", { done, total })}
            </p>
            <StopButton renderingId={rendering.id} />
          </div>
        </>
      )}
      {state === "failed" && (
        <p role="alert" className="text-danger">
          {words(refusalInfo[failure ?? "RENDERING_FAILED"].message)}
        </p>
      )}
      {state === "stopped" && <p role="status">{t("stopped")}</p>}
      {state === "done" && children}
    </div>
  );
}

function StopButton({ renderingId }: { renderingId: string }) {
  const t = useTranslations("edition");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const stop = useMutation(
    trpc.edition.stop.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.edition.rendering.pathFilter()),
    }),
  );
  return (
    <>
      <Button isPending={stop.isPending} onPress={() => stop.mutate({ renderingId })}>
        {t("stop")}
      </Button>
      <RefusalLine error={stop.error} />
    </>
  );
}
