import { Right, type Role, rightInfo, roleInfo } from "@rejoinder/schema";
import { useWords } from "../lib/words.ts";
import { CheckGroup } from "../ui/check-group.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";

/** The value that stands for no role of one's own. */
const NONE = "none";

type Props = {
  roleLabel: string;
  rightsLabel: string;
  role: Role | null;
  rights: readonly Right[];
  onRole: (role: Role | null) => void;
  onRights: (rights: Right[]) => void;
  /** Words for no role of one's own, where that can be chosen. */
  noRole?: string;
};

/** What somebody may do, each choice with what it means. */
export function RoleFields(props: Props) {
  const { roleLabel, rightsLabel, role, rights, onRole, onRights, noRole } = props;
  const words = useWords();
  const roles = (Object.keys(roleInfo) as Role[]).map((value) => ({
    value,
    label: words(roleInfo[value].label),
    hint: words(roleInfo[value].meaning),
  }));
  return (
    <>
      <RadioGroup<Role | typeof NONE>
        label={roleLabel}
        value={role ?? (noRole === undefined ? null : NONE)}
        onChange={(value) => onRole(value === NONE ? null : value)}
        options={[
          ...(noRole === undefined ? [] : [{ value: NONE, label: noRole } as const]),
          ...roles,
        ]}
        isStacked
      />
      <CheckGroup
        label={rightsLabel}
        values={rights}
        onChange={onRights}
        options={Object.values(Right).map((value) => ({
          value,
          label: words(rightInfo[value].label),
          hint: words(rightInfo[value].meaning),
        }))}
      />
    </>
  );
}
