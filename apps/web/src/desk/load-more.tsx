import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../lib/refusal.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/state.tsx";

/** How far below the window the next page is asked for. */
const margin = "600px";

type Props = {
  /** Rows so far: after each page the end is looked at anew, though it may never have left the window. */
  loaded: number;
  isLoading: boolean;
  error: unknown;
  onLoad: () => void;
};

/** Loads the next page when it comes near the window, or at a press; after a failure only at a press. */
export function LoadMore({ loaded, isLoading, error, onLoad }: Props) {
  const t = useTranslations("list");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const end = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(onLoad);
  const waits = !isLoading && error === null;

  useEffect(() => {
    if (!waits || loaded === 0 || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) load();
      },
      { rootMargin: margin },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [waits, loaded]);

  if (error !== null) {
    return <ErrorState title={say(error)} retryLabel={frame("retry")} onRetry={onLoad} />;
  }
  return (
    <div ref={end} className="flex justify-center pt-4">
      <Button onPress={onLoad} isPending={isLoading}>
        {isLoading ? t("loadingMore") : t("more")}
      </Button>
    </div>
  );
}
