import { useTranslations } from "use-intl";
import { Loading, Skeleton } from "../ui/skeleton.tsx";

/** Stands in for a page whose list is on its way. */
export function LoadingList() {
  const t = useTranslations("frame");
  return (
    <Loading label={t("loading")}>
      <Skeleton size="title" className="max-w-100" />
      <Skeleton size="body" lines={2} className="mt-2 max-w-measure" />
      <div className="mt-8">
        <LoadingRows />
      </div>
    </Loading>
  );
}

/** Grey rows as high as those of a list of pairs. */
export function LoadingRows({ rows = 4 }: { rows?: number }) {
  return (
    <div className="divide-y divide-hair border-y border-hair">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="py-3">
          <Skeleton size="body" className="max-w-80" />
          <Skeleton size="desk" lines={2} className="max-w-measure" />
        </div>
      ))}
    </div>
  );
}
