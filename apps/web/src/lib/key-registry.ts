export type KeyAction = {
  /** As in KeyboardEvent.key: "j", "1", "/", "?", "Enter". */
  key: string;
  /** In the reader's language. */
  label: string;
  run: () => void;
  /** Whether holding the key down runs it again and again; no by default. */
  repeats?: boolean;
};

export type KeyRegistry = ReturnType<typeof createKeyRegistry>;

/** Keys of the mounted components; of two with the same key the one added last acts. */
export function createKeyRegistry() {
  const groups = new Map<symbol, readonly KeyAction[]>();
  const listeners = new Set<() => void>();
  let actions: readonly KeyAction[] = [];

  function changed() {
    const byKey = new Map<string, KeyAction>();
    for (const group of groups.values()) for (const action of group) byKey.set(action.key, action);
    actions = [...byKey.values()];
    for (const listener of listeners) listener();
  }
  return {
    set(group: symbol, added: readonly KeyAction[]) {
      groups.set(group, added);
      changed();
    },
    remove(group: symbol) {
      groups.delete(group);
      changed();
    },
    list: () => actions,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Runs the action of a key press, if there is one and the press is free to act. */
    handle(event: KeyboardEvent) {
      if (!isFreeToAct(event)) return;
      const action =
        actions.find(({ key }) => key === event.key) ??
        actions.find(({ key }) => isKeyByPlace(event, key));
      if (!action || (event.repeat && !action.repeats)) return;
      event.preventDefault();
      action.run();
    },
  };
}

const openLayers = '[role="dialog"], [role="alertdialog"], [role="menu"], dialog[open]';
const fields =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, ' +
  'select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="listbox"]';

/** Not while writing or composing, not with a modifier, not under a dialog or menu. */
function isFreeToAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest(fields)) return false;
  return document.querySelector(openLayers) === null;
}

/**
 * On keyboards where a digit needs Shift (French), or whose letters are not Latin (Russian),
 * the key at the digit's or letter's place acts.
 */
function isKeyByPlace(event: KeyboardEvent, key: string): boolean {
  if (event.shiftKey) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  const isForeignLetter = /^\p{L}$/u.test(event.key) && !/^\p{Script=Latin}$/u.test(event.key);
  return isForeignLetter && event.code === `Key${key.toUpperCase()}`;
}
