import { useTranslations } from "use-intl";
import { Card } from "../../ui/card.tsx";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";

/** Stands in for a pair that is on its way. */
export function LoadingPair() {
  const t = useTranslations("frame");
  return (
    <Loading label={t("loading")}>
      <Skeleton size="title" className="max-w-100" />
      <Skeleton size="desk" className="mt-2 mb-6 max-w-160" />
      <Card>
        <span className="grid gap-8 md:grid-cols-2">
          <Skeleton size="quotation" lines={3} />
          <Skeleton size="quotation" lines={3} />
        </span>
      </Card>
    </Loading>
  );
}
