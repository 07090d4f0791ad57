import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RoleWords } from "../../desk/role-words.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { PersonDialog } from "./person-dialog.tsx";

export type Person = Outputs["person"]["list"]["people"][number];

/** Somebody, what they may do, and how safe their way in is. */
export function PersonRow({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const t = useTranslations("people");
  const nameOf = usePersonName();
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(person);
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_16rem_12rem_6rem] md:items-start">
      <div className="min-w-0">
        <p className="font-serif text-body font-semibold wrap-anywhere">
          {name} {isSelf && <Tag>{t("you")}</Tag>}
        </p>
        {person.email && <p className="text-ink-2 wrap-anywhere">{person.email}</p>}
      </div>
      <p>
        <VisuallyHidden>{t("mayDo")} </VisuallyHidden>
        <RoleWords role={person.role} rights={person.rights} />
      </p>
      <p className="flex flex-col text-ink-2">
        <span>{person.isActive ? t("active") : t("inactive")}</span>
        {person.handle === null && (
          <span>{person.hasSecondFactor ? t("secondFactor") : t("noSecondFactor")}</span>
        )}
      </p>
      {/* Those whom the desk itself made stay as they are. */}
      {person.handle === null && (
        <div className="md:text-right">
          <Button onPress={() => setOpen(true)}>
            <span>
              {t("change")} <VisuallyHidden>{t("changeOf", { name })}</VisuallyHidden>
            </span>
          </Button>
          <PersonDialog person={person} isOpen={isOpen} onClose={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}
