import { useTranslations } from "use-intl";
import { FormRefusal } from "../../desk/form-actions.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import type { Draft } from "./shapes.ts";
import type { EditionDraft } from "./use-edition-draft.ts";

type Props = { draft: EditionDraft; updated: Pick<Draft, "updatedBy" | "updatedAt"> };

/** Whether all that was typed is saved, by whom it was last; and the way to try again where it was refused. */
export function SaveState({ draft, updated: { updatedBy, updatedAt } }: Props) {
  const t = useTranslations("edition");
  const moment = useMoment();
  const nameOf = usePersonName();
  const { isSaved, isSaving, error } = draft;
  const savedWords =
    updatedBy && updatedAt
      ? t("savedBy", { name: nameOf(updatedBy), date: moment(updatedAt) })
      : t("proposed");
  return (
    <div className="flex flex-col items-start gap-2">
      <p role="status" className="min-h-5 text-ink-2">
        {isSaving ? t("saving") : isSaved ? savedWords : t("unsaved")}
      </p>
      <FormRefusal error={error} />
      {error !== null && !isSaving && <Button onPress={draft.save}>{t("saveAgain")}</Button>}
    </div>
  );
}
