import { useTranslations } from "use-intl";
import { useKeyActions, useSingleKeys, withModifier } from "../../lib/keys.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("keys");
  return (
    <Dialog
      title={t("heading")}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t("close")}</Button>}
    >
      <KeyList />
      <SingleKeysSwitch />
    </Dialog>
  );
}

const everywhere = ["/", "?"];

function KeyList() {
  const t = useTranslations("keys");
  const actions = useKeyActions();
  const own = actions.filter(({ key }) => !everywhere.includes(key));
  const shared = actions.filter(({ key }) => everywhere.includes(key));
  return (
    <div className="flex flex-col gap-4">
      <Group heading={t("thisPage")} rows={own} empty={t("none")} />
      <Group
        heading={t("everywhere")}
        rows={[...shared, { key: withModifier("K"), label: t("openPalette") }]}
      />
    </div>
  );
}

type GroupProps = {
  heading: string;
  rows: readonly { key: string; label: string }[];
  empty?: string;
};

function Group({ heading, rows, empty }: GroupProps) {
  return (
    <section>
      <h3 className="mb-1 text-label text-ink-2">{heading}</h3>
      {rows.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <dl>
          {rows.map(({ key, label }) => (
            <div key={key} className="flex items-center gap-3 border-t border-hair py-1.5">
              <dt className="flex w-16 shrink-0">
                <span className="sr-only">{key}</span>
                <Kbd>{key.length === 1 ? key.toUpperCase() : key}</Kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function SingleKeysSwitch() {
  const t = useTranslations("keys");
  const { isOn, turn } = useSingleKeys();
  return (
    <div className="mt-4 border-t border-line pt-3">
      <label className="target flex items-center gap-2">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => turn(event.target.checked)}
          aria-describedby="single-keys-hint"
          className="size-4"
        />
        {t("singleKeys")}
      </label>
      <p id="single-keys-hint" className="text-[0.8125rem] text-ink-2">
        {t("singleKeysHint")}
      </p>
    </div>
  );
}
