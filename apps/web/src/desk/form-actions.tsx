import { isConflict } from "../lib/conflict.ts";
import { useFieldErrors } from "../lib/field-errors.ts";
import { useErrorSentence } from "../lib/refusal.ts";
import { Button } from "../ui/button.tsx";

type Props = { save: string; cancel: string; onCancel: () => void; isPending: boolean };

/** The end of a form. */
export function FormActions({ save, cancel, onCancel, isPending }: Props) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onPress={onCancel}>{cancel}</Button>
      <Button type="submit" variant="primary" isPending={isPending}>
        {save}
      </Button>
    </div>
  );
}

/** Why a form was refused, where its fields and the comparison of versions do not tell it. */
export function FormRefusal({ error }: { error: unknown }) {
  const say = useErrorSentence();
  const fieldErrors = useFieldErrors();
  if (!error || isConflict(error) || Object.keys(fieldErrors(error)).length > 0) return null;
  return (
    <p role="alert" className="border-l-3 border-l-danger pl-3 text-danger">
      {say(error)}
    </p>
  );
}
