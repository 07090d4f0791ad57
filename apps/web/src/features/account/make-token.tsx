import { type ApiScope, apiScopeInfo } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { ShownOnce } from "../../desk/shown-once.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { CheckGroup } from "../../ui/check-group.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Days a token may last; `forever` until it is revoked. */
const spans = ["7", "30", "90", "365", "forever"] as const;
type Span = (typeof spans)[number];

type Props = { isOpen: boolean; onClose: () => void };

/** Makes an API token, then shows it, once. */
export function MakeToken({ isOpen, onClose }: Props) {
  const t = useTranslations("account");
  const [secret, setSecret] = useState<string | null>(null);
  function close() {
    onClose();
    setSecret(null);
  }
  return (
    <Dialog
      title={secret === null ? t("makeToken") : t("tokenTitle")}
      isOpen={isOpen}
      onClose={close}
    >
      {secret === null ? (
        <TokenForm onClose={close} onMade={setSecret} />
      ) : (
        <div className="flex flex-col gap-4">
          <ShownOnce label={t("token")} text={secret} />
          <p className="text-ink-2">{t("tokenText")}</p>
          <div className="flex justify-end">
            <Button variant="primary" onPress={close}>
              {t("done")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

type FormProps = { onClose: () => void; onMade: (secret: string) => void };

function TokenForm({ onClose, onMade }: FormProps) {
  const t = useTranslations("account");
  const words = useWords();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const fieldErrors = useFieldErrors();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<ApiScope[]>(["read"]);
  const [span, setSpan] = useState<Span>("90");
  const field = useRef<HTMLInputElement>(null);
  const create = useMutation(
    trpc.token.create.mutationOptions({
      onSuccess: ({ secret }) => {
        void queryClient.invalidateQueries(trpc.token.pathFilter());
        onMade(secret);
      },
    }),
  );
  const { error } = create;
  useEffect(() => {
    if (error) field.current?.select();
    else field.current?.focus();
  }, [error]);
  const errors = fieldErrors(error);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (create.isPending) return;
        create.mutate({ name, scopes, days: span === "forever" ? null : Number(span) });
      }}
    >
      <TextField
        ref={field}
        label={t("tokenName")}
        hint={t("tokenNameHint")}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errors["name"]}
        isRequired
      />
      <CheckGroup
        label={t("scopes")}
        values={scopes}
        onChange={setScopes}
        error={errors["scopes"]}
        options={(Object.keys(apiScopeInfo) as ApiScope[]).map((value) => ({
          value,
          label: words(apiScopeInfo[value].label),
          hint: words(apiScopeInfo[value].meaning),
          // Every token reads.
          isFixed: value === "read",
        }))}
      />
      <Select
        label={t("lasts")}
        value={span}
        onChange={setSpan}
        options={spans.map((value) => ({
          value,
          label: value === "forever" ? t("forever") : t("days", { days: Number(value) }),
        }))}
      />
      {Object.keys(errors).length === 0 && <RefusalLine error={error} />}
      <FormActions
        save={t("make")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={create.isPending}
      />
    </form>
  );
}
