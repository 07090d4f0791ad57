import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import { useKeys } from "./keys.tsx";

/**
 * `j` and `k` move the focus between the elements marked `data-row` inside the returned ref. A row
 * is a link, so Enter opens it without a key of its own.
 */
export function useRowKeys<Container extends HTMLElement>(): RefObject<Container | null> {
  const t = useTranslations("list");
  const container = useRef<Container>(null);

  function move(step: 1 | -1) {
    const rows = [...(container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[at < 0 ? 0 : at + step]?.focus();
  }
  useKeys([
    { key: "j", label: t("next"), run: () => move(1), repeats: true },
    { key: "k", label: t("previous"), run: () => move(-1), repeats: true },
  ]);
  return container;
}
