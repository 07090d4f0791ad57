import { captureStepInfo, captureWayInfo, snapshotExtentInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Progress } from "../../ui/progress.tsx";
import { usePersonName } from "../person-name.ts";
import { type Capture, useCaptureSentences } from "./capture-words.ts";
import { useFileSize } from "./file-size.ts";

type Props = {
  capture: Capture | null;
  /** The source's text that stands; null where none is preserved. */
  newest: { createdAt: string } | null;
};

/** How far the last capture of a source is, or how it ended. */
export function CaptureNow({ capture, newest }: Props) {
  const t = useTranslations("capture");
  const moment = useMoment();
  const sentences = useCaptureSentences();
  return (
    <div>
      <div role="status" aria-live="polite" className="max-w-measure">
        {capture === null && <p className="text-ink-2">{t("never")}</p>}
        {(capture?.state === "waiting" || capture?.state === "running") && (
          <UnderWay capture={capture} />
        )}
        {capture?.state === "done" && <Done capture={capture} />}
      </div>
      {capture?.state === "failed" && (
        <div
          role="alert"
          className="max-w-measure border-l-3 border-l-danger pl-3 wrap-anywhere text-pretty"
        >
          <p className="font-[560] text-danger">
            {newest ? t("failedAgain", { date: moment(newest.createdAt) }) : t("failed")}
          </p>
          {capture.refusal && <p>{sentences.refusal(capture.refusal)}</p>}
        </div>
      )}
    </div>
  );
}

function UnderWay({ capture }: { capture: Capture }) {
  const t = useTranslations("capture");
  const words = useWords();
  const sizeOf = useFileSize();
  const { state, step, received, expected, tries } = capture;
  const doing = state === "running" && step ? words(captureStepInfo[step].label) : t("waiting");
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-[560]">{doing}</span>
        {tries > 1 && <span className="text-ink-2">{t("try", { number: tries })}</span>}
        {received !== null && (
          // Said once, not at each step: how much has come is for the eye.
          <span aria-hidden="true" className="text-ink-2 tabular-nums">
            {expected === null
              ? sizeOf(received)
              : t("of", { received: sizeOf(received), expected: sizeOf(expected) })}
          </span>
        )}
      </p>
      {received !== null && expected !== null && (
        <Progress label={doing} value={Math.min(received, expected)} max={expected} />
      )}
    </div>
  );
}

function Done({ capture }: { capture: Capture }) {
  const t = useTranslations("capture");
  const words = useWords();
  const moment = useMoment();
  const nameOf = usePersonName();
  const sentences = useCaptureSentences();
  const { way, extent, finishedAt, requestedAt, requestedBy, warnings } = capture;
  return (
    <>
      <p>
        {t("done", {
          date: moment(finishedAt ?? requestedAt),
          name: nameOf(requestedBy),
          way: words(captureWayInfo[way].label),
          extent: words(snapshotExtentInfo[extent].label),
        })}
      </p>
      {warnings.length > 0 && (
        <ul aria-label={t("warnings")} className="mt-2 flex flex-col gap-1">
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)} className="border-l-3 border-edge pl-3 wrap-anywhere">
              {sentences.warning(warning)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
