import { type Right, type Role, rightInfo, roleInfo } from "@rejoinder/schema";
import { useFormatter } from "use-intl";
import { useWords } from "../lib/words.ts";

type Props = {
  role: Role | null;
  rights: readonly Right[];
  /** Words for no role of one's own. */
  noRole?: string;
};

/** A role and the rights besides it, in one line. */
export function RoleWords({ role, rights, noRole = "" }: Props) {
  const words = useWords();
  const format = useFormatter();
  const said = [
    role ? words(roleInfo[role].label) : noRole,
    ...rights.map((right) => words(rightInfo[right].label)),
  ];
  return <>{format.list(said, { type: "unit" })}</>;
}
