import { type ReactNode, useState } from "react";
import { EvidenceDialog } from "../evidence/evidence-dialog.tsx";
import { SearchDialog } from "../search/search-dialog.tsx";
import type { PairDetail } from "../shapes.ts";
import type { Mend } from "./missing-list.tsx";
import { OneOriginDialog } from "./one-origin-dialog.tsx";

/**
 * Opens what mends something that is missing.
 * @returns `dialogs` to be drawn once, outside any form: what they send would reach it.
 */
export function useMending(pair: PairDetail): { mend: (mend: Mend) => void; dialogs: ReactNode } {
  const [open, setOpen] = useState<Mend | null>(null);
  const close = () => setOpen(null);
  return {
    mend: setOpen,
    dialogs: (
      <>
        <EvidenceDialog
          pair={pair}
          side={open?.name === "evidence" ? open.side : null}
          isOpen={open?.name === "evidence"}
          onClose={close}
        />
        <SearchDialog
          pair={pair}
          isForContrary={open?.name === "search" ? open.isForContrary : null}
          isOpen={open?.name === "search"}
          onClose={close}
        />
        <OneOriginDialog pair={pair} isOpen={open?.name === "one_origin"} onClose={close} />
      </>
    ),
  };
}
