import { WANTED_REVIEWS_MAX } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FormRefusal } from "../../desk/form-actions.tsx";
import { currentOf } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Select } from "../../ui/select.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";

type Found = Outputs["case"]["bySlug"];
type Settings = Pick<Found, "wantedReviews" | "timeZone" | "needsSignOff">;

/** How many reviews pairs want, in which time zone deadlines are, and whether a lawyer signs off. */
export function SettingsForm({ found, mayChange }: { found: Found; mayChange: boolean }) {
  const t = useTranslations("settings");
  const [mine, setMine] = useState<Settings | null>(null);
  const { wantedReviews, timeZone, needsSignOff } = mine ?? found;
  const change = (fields: Partial<Settings>) =>
    setMine({ wantedReviews, timeZone, needsSignOff, ...fields });
  const fieldErrors = useFieldErrors();
  const save = useSaveSettings(() => setMine(null));
  const send = (version: number) =>
    save.mutate({ caseId: found.id, version, wantedReviews, timeZone, needsSignOff });
  const numbers = Array.from({ length: WANTED_REVIEWS_MAX }, (_, index) => String(index + 1));

  if (!mayChange) return <SettingsWords settings={found} />;
  const moved = refusalCode(save.error) === "CASE_MOVED_ON";
  const standing = moved
    ? (currentOf(save.error) as (Settings & { version: number }) | null)
    : null;
  if (standing)
    return (
      <section aria-label={t("movedOn")} className="flex flex-col gap-4">
        <p role="alert">{t("movedOn")}</p>
        <Compare
          standing={{ label: t("standing"), children: <SettingsWords settings={standing} /> }}
          mine={{
            label: t("mine"),
            children: <SettingsWords settings={{ wantedReviews, timeZone, needsSignOff }} />,
          }}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            onPress={() => {
              save.reset();
              setMine(null);
            }}
          >
            {t("keepStanding")}
          </Button>
          <Button
            variant="primary"
            isPending={save.isPending}
            onPress={() => send(standing.version)}
          >
            {t("putMine")}
          </Button>
        </div>
      </section>
    );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) send(found.version);
      }}
    >
      <Select
        label={t("wantedReviews")}
        hint={t("wantedReviewsHint")}
        value={wantedReviews === null ? "" : String(wantedReviews)}
        onChange={(value) => change({ wantedReviews: value === "" ? null : Number(value) })}
        options={[
          { value: "", label: t("asDesk") },
          ...numbers.map((value) => ({ value, label: value })),
        ]}
      />
      <TimeZoneField
        value={timeZone}
        onChange={(zone) => change({ timeZone: zone })}
        error={fieldErrors(save.error)["timeZone"]}
      />
      <label className="target inline-flex cursor-pointer items-start gap-2 py-1.5">
        <input
          type="checkbox"
          checked={needsSignOff}
          onChange={({ target }) => change({ needsSignOff: target.checked })}
          aria-describedby="sign-off-hint"
          className="mt-0.5 size-4 shrink-0"
        />
        <span>
          {t("needsSignOff")}
          <span id="sign-off-hint" className="block text-label font-normal text-ink-2">
            {t("needsSignOffHint")}
          </span>
        </span>
      </label>
      <FormRefusal error={save.error} />
      <p>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t("save")}
        </Button>
      </p>
    </form>
  );
}

function useSaveSettings(onSaved: () => void) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.case.setSettings.mutationOptions({
      onSuccess: async () => {
        toast({ text: t("saved") });
        await queryClient.invalidateQueries();
        onSaved();
      },
    }),
  );
}

function SettingsWords({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const { wantedReviews, timeZone, needsSignOff } = settings;
  const rows = {
    wantedReviews: wantedReviews === null ? t("asDesk") : format.number(wantedReviews),
    timeZone,
    needsSignOff: needsSignOff ? t("yes") : t("no"),
  } as const;
  return (
    <dl className="grid gap-2">
      {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
        <div key={name}>
          <dt className="text-label text-ink-2">{t(name)}</dt>
          <dd>{rows[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
