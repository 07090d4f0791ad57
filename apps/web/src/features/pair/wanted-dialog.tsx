import { WANTED_REVIEWS_MAX } from "@rejoinder/schema";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { type PairWork, usePairChange } from "./use-pair-work.ts";

type Props = { pair: PairDetail; work: PairWork; isOpen: boolean; onClose: () => void };

/** Says how many independent reviews a pair wants, or leaves that to its case. */
export function WantedDialog({ isOpen, onClose, ...rest }: Props) {
  const t = useTranslations("claim");
  return (
    <Dialog title={t("wantedTitle")} isOpen={isOpen} onClose={onClose}>
      <WantedForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

const numbers = Array.from({ length: WANTED_REVIEWS_MAX }, (_, at) => String(at + 1));

function WantedForm({ pair, work, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("claim");
  const format = useFormatter();
  // What somebody sets meanwhile must not be passed over: the version of when the form was opened.
  const [{ wantedReviews, version }] = useState(work);
  const [value, setValue] = useState(wantedReviews === null ? "" : String(wantedReviews));
  const save = usePairChange(pair, {
    send: (client) =>
      client.pair.setWanted.mutate({
        pairId: pair.id,
        wanted: value === "" ? null : Number(value),
        version,
      }),
    kind: "reviews_wanted_set",
    says: () => t("wantedSaved"),
    onDone: onClose,
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <Select
        label={t("wanted")}
        value={value}
        onChange={setValue}
        options={[
          { value: "", label: t("wantedOfCase") },
          ...numbers.map((each) => ({ value: each, label: format.number(Number(each)) })),
        ]}
      />
      <RefusalLine error={save.error} />
      <FormActions
        save={t("wantedSave")}
        cancel={t("cancel")}
        onCancel={onClose}
        isPending={save.isPending}
      />
    </form>
  );
}
