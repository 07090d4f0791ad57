import { useTranslations } from "use-intl";
import { RoleWords } from "../../desk/role-words.tsx";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import type { Member } from "./member-row.tsx";

type Given = Pick<Member, "role"> & { rights: readonly Member["rights"][number][] };

type Props = {
  name: string;
  standing: Given | null;
  mine: Given;
  isPending: boolean;
  onKeep: () => void;
  onPutMine: () => void;
};

/** What somebody else set meanwhile beside what is about to be set. */
export function MemberConflict({ name, standing, mine, isPending, onKeep, onPutMine }: Props) {
  const t = useTranslations("members");
  return (
    <>
      <p role="alert" className="mb-4 max-w-measure text-ink-2">
        {t("changedMeanwhile", { name })}
      </p>
      <Compare
        standing={{ label: t("standing"), children: <GivenWords given={standing} /> }}
        mine={{ label: t("mine"), children: <GivenWords given={mine} /> }}
      />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>{t("keepStanding")}</Button>
        <Button variant="primary" isPending={isPending} onPress={onPutMine}>
          {t("putMine")}
        </Button>
      </div>
    </>
  );
}

function GivenWords({ given }: { given: Given | null }) {
  const t = useTranslations("members");
  return <p>{given ? <RoleWords {...given} noRole={t("asOnDesk")} /> : t("noMember")}</p>;
}
