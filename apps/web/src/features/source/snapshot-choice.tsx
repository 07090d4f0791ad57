import { snapshotExtentInfo } from "@rejoinder/schema";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import type { SourceDetail } from "./highlight.ts";

type Props = { source: SourceDetail; snapshot: NonNullable<SourceDetail["snapshot"]> };

/** Which of a source's texts is shown, chosen from those there are. */
export function SnapshotChoice({ source, snapshot }: Props) {
  const t = useTranslations("reader");
  const words = useWords();
  const moment = useMoment();
  const navigate = useNavigate();
  const { id: sourceId, snapshots } = source;
  const [newest] = snapshots;
  const at = snapshots.findIndex(({ id }) => id === snapshot.id);
  const other = snapshots[at + 1] ?? snapshots[at - 1];
  const shown = snapshots[at];
  const extractor = shown ? extractorOf(shown) : null;
  return (
    <div className="mb-3 flex flex-col gap-2">
      {snapshots.length > 1 && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="max-w-full sm:w-88">
            <Select
              label={t("shownText")}
              value={snapshot.id}
              onChange={(id) =>
                void navigate({
                  to: "/sources/$sourceId",
                  params: { sourceId },
                  search: { snapshot: id === newest?.id ? undefined : id },
                  resetScroll: false,
                })
              }
              options={snapshots.map((each) => ({
                value: each.id,
                label: t(each.id === newest?.id ? "textOptionNewest" : "textOption", {
                  date: moment(each.createdAt),
                  extent: words(snapshotExtentInfo[each.extent].label),
                  extractor: extractorOf(each) ?? t("noExtractor"),
                }),
              }))}
            />
          </div>
          {other && (
            <Link
              to="/cases/$slug/sources/$sourceId/compare"
              params={{ slug: source.case.slug, sourceId }}
              search={inOrder(snapshots, snapshot.id, other.id)}
              className={`${linkStyle.text} py-2`}
            >
              {t("compareTexts")}
            </Link>
          )}
        </div>
      )}
      {extractor !== null && (
        <p className="text-[0.8125rem] text-ink-2">{t("readBy", { extractor })}</p>
      )}
    </div>
  );
}

/** What read it out of its document, with its version; null where it was brought as a text. */
function extractorOf({ capture }: SourceDetail["snapshots"][number]): string | null {
  return capture?.extractor
    ? [capture.extractor, capture.extractorVersion].filter(Boolean).join(" ")
    : null;
}

/** The older of two texts first. @param snapshots newest first */
function inOrder(snapshots: readonly { id: string }[], one: string, another: string) {
  const [to = one, from = another] = snapshots
    .map(({ id }) => id)
    .filter((id) => id === one || id === another);
  return { from, to };
}
