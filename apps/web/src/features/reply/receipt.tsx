import { useTranslations } from "use-intl";
import { ShownText } from "../../desk/shown-text.tsx";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { Copyable } from "../../ui/copyable.tsx";
import type { AskedBy } from "./asked.tsx";

type Props = {
  asked: AskedBy;
  receipt: NonNullable<AskedBy["receipt"]>;
  /** Null where they were not sent from this page. */
  words: string | null;
};

/** That the words arrived, when, and by what hash anybody can tell them again. */
export function Receipt({ asked, receipt, words }: Props) {
  const t = useTranslations("reply");
  const secret = useTranslations("secret");
  const moment = useZoneMoment(asked.timeZone);
  const date = moment(receipt.receivedAt);
  return (
    <div className="mt-2 flex flex-col gap-6">
      <p role="status" className="max-w-measure text-pretty">
        {t("arrived", { date })}
      </p>
      {receipt.sha256 !== null && (
        <>
          <Copyable
            label={t("receipt")}
            text={`${t("receiptLine", { date, desk: location.host })}\nSHA-256 ${receipt.sha256}`}
            copy={secret("copy")}
            copied={secret("copied")}
            copyByHand={secret("copyByHand")}
          />
          <p className="max-w-measure text-pretty text-ink-2">{t("receiptText")}</p>
        </>
      )}
      {words !== null && (
        <section aria-label={t("yourWords")}>
          <h2 className="text-label text-ink-2">{t("yourWords")}</h2>
          <p
            dir="auto"
            className="mt-1 border-l-3 border-l-line pl-4 font-serif text-body whitespace-pre-wrap wrap-anywhere"
          >
            <ShownText text={words} />
          </p>
        </section>
      )}
      <p className="max-w-measure text-pretty text-ink-2">{t("next")}</p>
    </div>
  );
}
