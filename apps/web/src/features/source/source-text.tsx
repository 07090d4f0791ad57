import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { AnnotationExchange } from "./annotation-exchange.tsx";
import { ConfirmedQuotations } from "./confirmed-quotations.tsx";
import { FindQuotation } from "./find-quotation.tsx";
import type { Highlight, SourceDetail } from "./highlight.ts";
import { LostQuotations } from "./lost-quotations.tsx";
import { type Making, MakingDialog } from "./making-dialog.tsx";
import { OlderBanner } from "./older-banner.tsx";
import { Reading } from "./reading.tsx";
import { SnapshotChoice } from "./snapshot-choice.tsx";
import { SnapshotHashes } from "./snapshot-hashes.tsx";
import { ToConfirm } from "./to-confirm.tsx";
import { useReader } from "./use-reader.ts";
import { rangeIn } from "./words-hash.ts";

type Props = {
  source: SourceDetail;
  snapshot: NonNullable<SourceDetail["snapshot"]>;
  /** The anchor that the address names, and all of its fragment. */
  current: string | null;
  hash: string;
};

/** One preserved text of a source, with all that is done in it and what is made of its words. */
export function SourceText(props: Props) {
  const navigate = useNavigate();
  const [making, setMaking] = useState<Making | null>(null);
  const { source, snapshot } = props;

  function seek(begun: Making) {
    setMaking({ ...begun, isSought: true });
    const newest = { to: "/sources/$sourceId", params: { sourceId: source.id } } as const;
    if (!snapshot.isNewest) void navigate({ ...newest, search: {}, resetScroll: false });
  }
  return (
    <>
      <TextInUse key={snapshot.id} {...props} making={making} onMake={setMaking} />
      {making && !making.isSought && (
        <MakingDialog
          making={making}
          onClose={() => setMaking(null)}
          onAdded={() => {
            making.onAdded();
            setMaking(null);
          }}
          onSeek={() => seek(making)}
        />
      )}
    </>
  );
}

type ShownProps = Props & { making: Making | null; onMake: (making: Making | null) => void };

function TextInUse({ source, snapshot, current, hash, making, onMake }: ShownProps) {
  const t = useTranslations("source");
  const reader = useReader(snapshot.text);
  const { select } = reader;
  const [pointing, setPointing] = useState<Highlight | null>(null);
  useEffect(() => {
    if (current === null) return;
    const place = document.getElementById(`anchor-${current}`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "center" });
  }, [current]);
  useEffect(() => {
    const range = rangeIn(hash);
    if (range) select(range);
  }, [hash, select]);

  function point(highlight: Highlight) {
    reader.clear();
    onMake(null);
    setPointing(highlight);
    document.getElementById("preserved")?.scrollIntoView();
  }
  const isEmpty = source.highlights.every(({ start }) => start === null);
  return (
    <>
      {snapshot.isNewest && (
        <>
          <ToConfirm source={source} snapshot={snapshot} onShow={select} onPoint={point} />
          <ConfirmedQuotations source={source} snapshot={snapshot} onShow={select} />
        </>
      )}
      <section aria-labelledby="preserved">
        <h2 id="preserved" tabIndex={-1} className="mb-1 text-desk font-semibold outline-none">
          {t("preserved")}
        </h2>
        <p className="mb-3 max-w-measure text-ink-2">
          {t(snapshot.extent)} {isEmpty && t("noHighlights")}
        </p>
        <SnapshotChoice source={source} snapshot={snapshot} />
        <OlderBanner source={source} snapshot={snapshot} current={current} />
        <FindQuotation reader={reader} />
        <Reading
          source={source}
          snapshot={snapshot}
          reader={reader}
          current={current}
          pointing={pointing}
          onPointed={() => setPointing(null)}
          making={making}
          onMake={onMake}
        />
        <SnapshotHashes snapshot={snapshot} />
      </section>
      <LostQuotations source={source} onPoint={snapshot.isNewest ? point : null} />
      {snapshot.isNewest && <AnnotationExchange source={source} onShow={select} />}
    </>
  );
}
