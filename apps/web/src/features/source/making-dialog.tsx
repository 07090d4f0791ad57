import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { SelectedWords } from "../../desk/selected/selected-words.ts";
import { StatementDialog } from "../../desk/selected/statement-dialog.tsx";
import { WordsForPair } from "../../desk/selected/words-for-pair.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { carryOver } from "./making-words.ts";
import type { Becoming } from "./selection-toolbar.tsx";

/** What is being made of selected words. */
export type Making = {
  becoming: Becoming;
  words: SelectedWords;
  /** Whether the newest text does not hold them, and the person selects them anew in it. */
  isSought: boolean;
  /** Lets go of the words in the text. */
  onAdded: () => void;
};

type Props = {
  making: Making;
  onClose: () => void;
  onAdded: () => void;
  /** Its words must be selected anew. */
  onSeek: () => void;
};

/** Outlives the text that its words were selected in, so that a capture ends no form that is filled in. */
export function MakingDialog({ making, onClose, onAdded, onSeek }: Props) {
  const t = useTranslations("reader");
  const { sourceId } = making.words;
  const { data: newest } = useQuery(useTRPC().source.byId.queryOptions({ sourceId }));
  const { words, standing } = carryOver(making.words, newest?.snapshot ?? null);
  const dialog = {
    words,
    isOpen: true,
    onClose: standing === "lost" ? onSeek : onClose,
    onAdded,
    notice: (
      <div role="status">
        {standing !== "same" && (
          <p className="mb-4 max-w-measure border-l-3 border-l-partly-supported pl-3">
            {t(standing === "carried" ? "newerText" : "newerTextWithout")}
          </p>
        )}
      </div>
    ),
  };
  if (making.becoming === "statement") return <StatementDialog {...dialog} />;
  return <WordsForPair {...dialog} becomes={making.becoming} />;
}
