import { useTranslations } from "use-intl";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";

/** Stands in for a page whose data is on its way. */
export function LoadingPage() {
  const t = useTranslations("frame");
  return (
    <Loading label={t("loading")}>
      <Skeleton size="title" className="max-w-100" />
      <Skeleton size="desk" className="mt-2 max-w-160" />
      <Skeleton size="body" lines={6} className="mt-8 max-w-measure" />
    </Loading>
  );
}
