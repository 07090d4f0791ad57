import { type ReactNode, useState } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { CheckMark, itemStyle } from "./menu.tsx";

type Props<Value extends string> = {
  /** Says what is chosen, and of what. */
  label: string;
  trigger: ReactNode;
  values: readonly Value[];
  options: readonly { value: Value; label: string }[];
  /** Once the menu is closed, where something else was chosen. */
  onChange: (values: Value[]) => void;
  triggerClassName?: string;
};

/** Any of a few in a menu that stays open until one is done with it. */
export function CheckMenu<Value extends string>(props: Props<Value>) {
  const { label, trigger, values, options, onChange, triggerClassName = "" } = props;
  const [chosen, setChosen] = useState<readonly Value[]>(values);

  function open(isOpen: boolean) {
    if (isOpen) return setChosen(values);
    const isSame = chosen.length === values.length && chosen.every((each) => values.includes(each));
    if (!isSame) onChange([...chosen]);
  }
  return (
    <MenuTrigger onOpenChange={open}>
      <AriaButton
        aria-label={label}
        className={`target inline-flex items-center gap-2 rounded-control px-1.5 text-left hover:bg-hair ${triggerClassName}`}
      >
        {trigger}
      </AriaButton>
      <Popover
        placement="bottom start"
        className="min-w-44 rounded-control border border-line bg-surface p-1 transition-opacity duration-120 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <AriaMenu
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            setChosen(
              options
                .map(({ value }) => value)
                .filter((value) => keys === "all" || keys.has(value)),
            )
          }
          className="max-h-[60vh] overflow-y-auto outline-none"
        >
          {options.map((option) => (
            <MenuItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={itemStyle}
            >
              <span className="grow">{option.label}</span>
              {chosen.includes(option.value) && <CheckMark />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
