import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePairTools } from "../../desk/pair/use-pair-tools.tsx";
import { useKeys } from "../../lib/keys.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import type { Queue } from "./use-queue.ts";

type Props = { found: Outputs["case"]["bySlug"]; queue: Queue };

/** After the last pair: what is left to do. The last mark can still be taken back. */
export function QueueEnd({ found: { slug, ...found }, queue }: Props) {
  const t = useTranslations("queue");
  const navigate = useNavigate();
  const ofCase = useQuery(useTRPC().case.bySlug.queryOptions({ slug }));
  const { waiting } = ofCase.data ?? found;
  const tools = usePairTools({
    pair: null,
    onUndone: ({ case: of, position }) =>
      void navigate({
        to: "/cases/$slug/queue",
        params: { slug: of.slug },
        search: { ...(of.slug === slug && queue.filters), at: position },
      }),
  });
  const back = () => void queue.goPrevious();
  useKeys([{ key: "k", label: t("previous"), run: back }]);
  return (
    <>
      <PageHeading title={t("endTitle")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-ink-2">{t("endText")}</p>
      <div className="flex flex-wrap gap-2">
        {waiting > 0 && (
          <Link
            to="/cases/$slug/queue"
            params={{ slug }}
            search={{ needsReason: true }}
            className={linkStyle.button}
          >
            {t("giveReasons")}
          </Link>
        )}
        <Link
          to="/cases/$slug"
          params={{ slug }}
          search={queue.filters}
          className={linkStyle.button}
        >
          {t("toCase")}
        </Link>
        <Button shortcut="k" onPress={back}>
          {t("back")}
        </Button>
        {tools.canUndo && tools.can.undo && (
          <Button shortcut="u" onPress={tools.undo}>
            {t("undo")}
          </Button>
        )}
      </div>
      {tools.dialogs}
    </>
  );
}
