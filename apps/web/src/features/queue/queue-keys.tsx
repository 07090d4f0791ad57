import { useTranslations } from "use-intl";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import { MarkBar } from "../../desk/review/mark-bar.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";

type Props = {
  pair: PairDetail | null;
  tools: PairTools;
  hasPrevious: boolean;
  onNext: () => void;
  onPrevious: () => void;
  /** Null where it is not the reader's to do. */
  onClaim: (() => void) | null;
};

/** Every key of the queue as a button, at the lower edge and in reach of a thumb. */
export function QueueKeys({ pair, tools, hasPrevious, onNext, onPrevious, onClaim }: Props) {
  const t = useTranslations("queue");
  const review = useTranslations("review");
  const { can, mark, undo, canUndo, open, openSource } = tools;
  const rest = [
    can.note && { id: "n", label: t("note"), run: () => open({ name: "note", changed: null }) },
    can.evidence && { id: "e", label: t("evidence"), run: () => open({ name: "evidence" }) },
    pair && { id: "s", label: t("source"), run: openSource },
    onClaim && { id: "c", label: t("claimNextShort"), run: onClaim },
  ].filter((entry) => entry !== false && entry !== null);
  return (
    <section
      aria-label={t("keys")}
      data-no-print
      className="sticky bottom-0 -mx-4 -mb-16 flex flex-col gap-1.5 border-t border-line bg-paper px-4 py-2 md:-mx-6 md:px-6 md:py-3"
    >
      {can.mark && (
        <MarkBar
          isCompact
          label={review("marks")}
          marked={pair?.mark?.status ?? null}
          onMark={mark}
        />
      )}
      <div className="flex items-center gap-1.5 md:flex-wrap">
        <Button shortcut="k" onPress={onPrevious} isDisabled={!hasPrevious}>
          <Chevron to="left" />
          <span className="max-md:sr-only">{t("previousShort")}</span>
        </Button>
        <Button shortcut="j" onPress={onNext}>
          <span className="max-md:sr-only">{t("nextShort")}</span>
          <Chevron to="right" />
        </Button>
        {can.review && (
          <Button shortcut="r" onPress={() => open({ name: "reason" })}>
            {t("reason")}
          </Button>
        )}
        {can.undo && (
          <Button shortcut="u" onPress={undo} isDisabled={!canUndo}>
            {t("undo")}
          </Button>
        )}
        <div className="flex gap-1.5 max-md:hidden">
          {rest.map(({ id, label, run }) => (
            <Button key={id} shortcut={id} onPress={run}>
              {label}
            </Button>
          ))}
        </div>
        <div className="ml-auto md:hidden">
          <Menu label={t("more")} trigger={<Dots />} entries={rest} />
        </div>
      </div>
    </section>
  );
}

function Chevron({ to }: { to: "left" | "right" }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 shrink-0 md:hidden">
      <path
        d={to === "left" ? "m12 5-5 5 5 5" : "m8 5 5 5-5 5"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}

function Dots() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5" fill="currentColor">
      <circle cx="4" cy="10" r="1.5" />
      <circle cx="10" cy="10" r="1.5" />
      <circle cx="16" cy="10" r="1.5" />
    </svg>
  );
}
