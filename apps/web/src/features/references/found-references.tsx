import { SOURCES_MAX, type SourceKind } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FormRefusal } from "../../desk/form-actions.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FillIn } from "./fill-in.tsx";
import { FoundRowFields } from "./found-row-fields.tsx";
import { type FoundRow, fillIn, placesOf, rowsOf, sourcesOf } from "./found-rows.ts";

type Props = {
  caseId: string;
  read: Outputs["reference"]["read"];
  onAdded: () => void;
};

/** What was read, what could not be, and the choice of what to add: all at once, or nothing. */
export function FoundReferences({ caseId, read, onAdded }: Props) {
  const t = useTranslations("references");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => rowsOf(read.items));
  useEffect(() => heading.current?.focus(), []);
  const add = useAddReferences(onAdded);
  useEffect(() => {
    if (add.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [add.error]);
  const put = useCallback(
    (at: number, fields: Partial<FoundRow>) =>
      setRows((now) => now.map((row, index) => (index === at ? { ...row, ...fields } : row))),
    [],
  );
  const errors = fieldErrors(add.error);
  const places = placesOf(rows);
  const ticked = rows.filter(({ isTicked }) => isTicked).length;
  const tickAll = (isTicked: boolean) => setRows(rows.map((row) => ({ ...row, isTicked })));
  return (
    <section aria-labelledby="found">
      <h2
        ref={heading}
        id="found"
        tabIndex={-1}
        className="mb-2 text-desk font-semibold outline-none"
      >
        {t("found", { count: rows.length, format: t(`formats.${read.format}`) })}
      </h2>
      {read.problems.length > 0 && (
        <ul aria-label={t("problems")} className="mb-4 flex max-w-measure flex-col gap-1">
          {read.problems.map(({ at, code, message }) => (
            <li key={`${at} ${code}`} className="border-l-3 border-edge pl-3 wrap-anywhere">
              {at && (
                <code translate="no" className="font-mono text-[0.8125rem]">
                  {at}
                </code>
              )}{" "}
              {words(message)}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <form
          ref={form}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!once.begin()) return;
            add.mutate({ caseId, sources: sourcesOf(rows) }, { onError: once.again });
          }}
        >
          <FillIn
            caseId={caseId}
            onFill={(fields: { kind?: SourceKind; language?: string }) =>
              setRows(fillIn(rows, fields))
            }
          />
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => tickAll(true)}>{t("tickAll")}</Button>
            <Button onPress={() => tickAll(false)}>{t("tickNone")}</Button>
          </div>
          <ul className="divide-y divide-hair border-y border-hair">
            {rows.map((row, at) => (
              <FoundRowFields
                // A key may come twice in a file, and rows keep their places.
                key={at}
                caseId={caseId}
                at={at}
                row={row}
                onChange={put}
                kindError={errors[`sources.${places[at]}.kind`]}
                languageError={errors[`sources.${places[at]}.language`]}
              />
            ))}
          </ul>
          {errors["sources"] !== undefined && (
            <p role="alert" className="text-danger">
              {errors["sources"]}
            </p>
          )}
          <FormRefusal error={add.error} />
          {ticked > SOURCES_MAX && (
            <p role="alert" className="text-danger">
              {t("tooMany", { max: SOURCES_MAX })}
            </p>
          )}
          <div>
            <Button
              type="submit"
              variant="primary"
              isPending={add.isPending}
              isDisabled={ticked === 0 || ticked > SOURCES_MAX}
            >
              {t("add", { count: ticked })}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function useAddReferences(onAdded: () => void) {
  const t = useTranslations("references");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.source.addMany.mutationOptions({
      onSuccess: ({ ids }) => {
        toast({ text: t("added", { count: ids.length }) });
        onAdded();
        return Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.source.list.pathKey() }),
          queryClient.invalidateQueries(trpc.reference.pathFilter()),
        ]);
      },
    }),
  );
}
