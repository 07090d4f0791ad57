import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { createKeyRegistry, type KeyAction, type KeyRegistry } from "./key-registry.ts";
import { keepChoice, readChoice } from "./stored-choice.ts";

type SingleKeys = { isOn: boolean; turn: (on: boolean) => void };
type Keys = { registry: KeyRegistry; singleKeys: SingleKeys };

const KeysContext = createContext<Keys | null>(null);
const onOff = ["on", "off"] as const;

/** Single keys can be turned off (WCAG 2.1.4); combinations with Ctrl or Cmd stay. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  const [isOn, setOn] = useState(() => readChoice("rejoinder.keys", onOff) !== "off");

  // Before the paint: a key pressed as soon as a page is seen must not be lost.
  useLayoutEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", registry.handle);
    return () => document.removeEventListener("keydown", registry.handle);
  }, [registry, isOn]);

  function turn(on: boolean) {
    keepChoice("rejoinder.keys", on ? "on" : "off");
    setOn(on);
  }
  return <KeysContext value={{ registry, singleKeys: { isOn, turn } }}>{children}</KeysContext>;
}

function useKeysContext(): Keys {
  const context = use(KeysContext);
  if (!context) throw new Error("Keys need a KeysProvider above them");
  return context;
}

/**
 * The keys of the calling component, while it is mounted; also shown by `?` and offered in the
 * command palette. Pass `null` entries for keys that are not available now.
 */
export function useKeys(actions: readonly (KeyAction | null)[]): void {
  const { registry } = useKeysContext();
  const run = useEffectEvent((key: string) =>
    present(actions)
      .find((a) => a.key === key)
      ?.run(),
  );
  // What is shown is compared as text, so that a new `run` at each render registers nothing anew.
  const shown = JSON.stringify(
    present(actions).map(({ key, label, repeats }) => ({ key, label, repeats })),
  );
  const [group] = useState(() => Symbol("keys"));

  useLayoutEffect(() => {
    const entries = JSON.parse(shown) as Omit<KeyAction, "run">[];
    registry.set(
      group,
      entries.map((entry) => ({ ...entry, run: () => run(entry.key) })),
    );
    return () => registry.remove(group);
  }, [registry, group, shown]);
}

function present(actions: readonly (KeyAction | null)[]): KeyAction[] {
  return actions.filter((action) => action !== null);
}

export function useKeyActions(): readonly KeyAction[] {
  const { registry } = useKeysContext();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

export function useSingleKeys(): SingleKeys {
  return useKeysContext().singleKeys;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the key with Ctrl (Cmd on a Mac) is written: "Ctrl K", "⌘K". */
export function withModifier(key: string): string {
  return isApple ? `⌘${key}` : `Ctrl ${key}`;
}

/** Ctrl or Cmd with a letter, wherever the focus is. */
export function useModifiedKey(key: string, run: () => void): void {
  const onPress = useEffectEvent(run);
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      const isModified = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isModified || event.isComposing || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      onPress();
    }
    document.addEventListener("keydown", handle, { capture: true });
    return () => document.removeEventListener("keydown", handle, { capture: true });
  }, [key]);
}
