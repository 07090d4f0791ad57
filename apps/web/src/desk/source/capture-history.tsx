import { captureStateInfo, captureWayInfo, snapshotExtentInfo } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { usePersonName } from "../person-name.ts";
import { type Capture, useCaptureSentences } from "./capture-words.ts";
import { useFileSize } from "./file-size.ts";

/** Every capture of a source, newest first: when, by whom, how, and what came of it. */
export function CaptureHistory({ captures }: { captures: readonly Capture[] }) {
  return (
    <ol className="divide-y divide-hair border-y border-hair">
      {captures.map((capture) => (
        <HistoryRow key={capture.id} capture={capture} />
      ))}
    </ol>
  );
}

function HistoryRow({ capture }: { capture: Capture }) {
  const t = useTranslations("capture");
  const words = useWords();
  const moment = useMoment();
  const nameOf = usePersonName();
  const sentences = useCaptureSentences();
  const sizeOf = useFileSize();
  const { state, way, extent, blob, refusal, extractor, extractorVersion } = capture;
  const date = moment(capture.requestedAt);
  const address = capture.finalAddress ?? capture.address;
  const mediaType = [capture.mediaType, capture.charset].filter((each) => each !== null).join(", ");
  return (
    <li className="py-3">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-[560] tabular-nums">{date}</span>
        <span>{nameOf(capture.requestedBy)}</span>
        <span className="text-ink-2">
          {words(captureWayInfo[way].label)}, {words(snapshotExtentInfo[extent].label)},{" "}
          {words(captureStateInfo[state].label)}
        </span>
      </p>
      {refusal && <p className="mt-1 max-w-measure text-danger">{sentences.refusal(refusal)}</p>}
      <dl className="mt-1 flex flex-col gap-0.5 text-[0.8125rem]">
        {address !== null && <Entry label={t("fetchedFrom")}>{address}</Entry>}
        {capture.fileName !== null && <Entry label={t("file")}>{capture.fileName}</Entry>}
        {mediaType !== "" && <Entry label={t("type")}>{mediaType}</Entry>}
        {extractor !== null && (
          <Entry label={t("extractor")}>{`${extractor} ${extractorVersion ?? ""}`}</Entry>
        )}
        {blob !== null && <Entry label={t("size")}>{sizeOf(blob.size)}</Entry>}
        {blob?.sha256 && (
          <Entry label={t("sha256")}>
            <code translate="no" className="font-mono text-label font-normal">
              {blob.sha256}
            </code>
          </Entry>
        )}
      </dl>
      {state === "done" && blob?.sha256 && (
        <a
          href={`/api/captures/${capture.id}/original`}
          download
          className={`${linkStyle.text} target inline-flex items-center`}
        >
          {t("original")} <VisuallyHidden>{t("originalOf", { date })}</VisuallyHidden>
        </a>
      )}
    </li>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[8.5rem_1fr]">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
