import { useTranslations } from "use-intl";

/** The name under which the desk itself made the local editor; said in the reader's language. */
const localEditor = { name: "Local editor", handle: "local_editor" };

type Person = {
  name: string;
  /** Of those whom the desk itself made; undefined where only the name is known. */
  handle?: string | null;
};

export function usePersonName(): (person: Person) => string {
  const t = useTranslations("frame");
  return ({ name, handle }) => {
    const isLocalEditor =
      handle === undefined ? name === localEditor.name : handle === localEditor.handle;
    return isLocalEditor ? t("localEditor") : name;
  };
}
