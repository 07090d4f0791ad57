import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { useKeyActions } from "../../lib/keys.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { itemStyle } from "../../ui/menu.tsx";
import { type Command, matchCommands } from "./commands.ts";
import type { FrameLink } from "./header.tsx";
import { type Search, useSearch } from "./use-search.ts";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  links: readonly FrameLink[];
  onOpenKeys: () => void;
  search?: Search;
};

/** Every action of the page by name, every page, and whatever the desk finds. */
export function CommandPalette(props: Props) {
  const t = useTranslations("keys");
  return (
    <Dialog
      title={t("paletteTitle")}
      hidesTitle
      size="large"
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <Palette {...props} />
    </Dialog>
  );
}

function Palette({ onClose, links, onOpenKeys, search }: Props) {
  const t = useTranslations("keys");
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const { found, isSearching, hasFailed, retry } = useSearch(search, query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  // What opens the palette, and the list of keys that stands below, are not of the page.
  const everywhere = [t("openPalette"), t("openKeys")];
  const keyCommands: Command[] = useKeyActions()
    .filter(({ label }) => !everywhere.includes(label))
    .map(({ key, label, run }) => ({
      id: `key ${key}`,
      label,
      shortcut: key.length === 1 ? key.toUpperCase() : key,
      run,
    }));
  const linkCommands: Command[] = links.map(({ to, label }) => ({
    id: `link ${to}`,
    label,
    run: () => void navigate({ to }),
  }));
  const help: Command = { id: "keys", label: t("openKeys"), shortcut: "?", run: onOpenKeys };
  const commands = matchCommands([...keyCommands, ...linkCommands, help], query);
  const results: Command[] = found.map(({ to, ...entry }) => ({
    ...entry,
    id: `found ${entry.id}`,
    run: () => void navigate({ to }),
  }));

  function act(id: string) {
    const command = [...commands, ...results].find((entry) => entry.id === id);
    onClose();
    // After the dialog has given the focus back, so that the action may move it.
    setTimeout(() => command?.run());
  }

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <div className="-mx-5 -mt-5 max-h-[60vh] scroll-pt-14 overflow-y-auto rounded-t-card">
        <SearchField
          aria-label={t("paletteField")}
          className="sticky top-0 z-1 border-b border-line bg-surface"
        >
          <Input
            ref={field}
            placeholder={t("paletteField")}
            className="h-13 w-full truncate rounded-t-card bg-transparent px-5 text-body outline-none placeholder:text-ink-2 [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <Menu
          aria-label={t("paletteResults")}
          onAction={(id) => act(String(id))}
          className="px-2 pt-2 outline-none"
          renderEmptyState={() =>
            isSearching || hasFailed ? null : (
              <p className="px-2.5 py-3 text-ink-2">{t("noMatch", { query })}</p>
            )
          }
        >
          {results.length > 0 && <Section label={t("found")} commands={results} />}
          {commands.length > 0 && <Section label={t("actions")} commands={commands} />}
        </Menu>
      </div>
      <div role="status" className="text-ink-2 not-empty:mt-4">
        {isSearching && t("searching")}
        {hasFailed && (
          <span className="flex items-center justify-between gap-3">
            {t("searchFailed")}
            <Button onPress={retry}>{t("retry")}</Button>
          </span>
        )}
      </div>
    </Autocomplete>
  );
}

function Section({ label, commands }: { label: string; commands: readonly Command[] }) {
  return (
    <MenuSection aria-label={label}>
      {commands.map(({ id, label: text, hint, shortcut }) => (
        <MenuItem key={id} id={id} textValue={text} className={itemStyle}>
          <span className="min-w-0 grow">
            {text}
            {hint && <span className="ml-2 text-ink-2">{hint}</span>}
          </span>
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
