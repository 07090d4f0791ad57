import { EDITION_REASON_MAX, editionKindInfo, type Locale, wordsIn } from "@rejoinder/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { WordsDialog } from "../../desk/words-dialog.tsx";
import { type Outputs, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Copyable } from "../../ui/copyable.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Tag } from "../../ui/tag.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { embedSnippet, publicPage, publicRecord } from "./addresses.ts";
import { EditionFacts } from "./edition-facts.tsx";
import { EditionFiles } from "./edition-files.tsx";
import type { EditionRow } from "./shapes.ts";

type Props = {
  found: Outputs["case"]["bySlug"];
  edition: EditionRow;
  /** Origin at which readers find it. */
  address: string;
  mayWithdraw: boolean;
  /** Just published: it takes the focus and shows how it is embedded. */
  isNew: boolean;
};

/** One edition: what it is, where it is read, its files, and how another page shows it. */
export function EditionItem({ found, edition, address, mayWithdraw, isNew }: Props) {
  const t = useTranslations("edition");
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { number, kind, locales, standing, withdrawal } = edition;
  const { slug } = found;
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <li aria-label={t("edition", { number })} className="flex flex-col gap-3 py-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 ref={heading} tabIndex={-1} className="font-serif text-body font-semibold">
          {t("edition", { number })}
        </h3>
        <span className="text-ink-2">{words(editionKindInfo[kind].label)}</span>
        <Tag>{t(`standing.${standing}`)}</Tag>
      </div>
      <ul className="flex flex-wrap gap-2" data-no-print>
        {locales.map((locale) => (
          <li key={locale}>
            <a href={publicPage(slug, number, locale)} className={linkStyle.button}>
              {t("publicPage", { language: t(`languages.${locale}`) })}
            </a>
          </li>
        ))}
        <li>
          <a href={publicRecord(slug, number)} className={linkStyle.button}>
            {t("record")}
          </a>
        </li>
      </ul>
      <EditionFacts edition={edition} />
      {withdrawal === null && (
        <>
          <EditionFiles slug={slug} edition={edition} />
          <Disclosure summary={t("embed")} isOpenAtFirst={isNew}>
            <div className="flex max-w-measure flex-col gap-4">
              <p className="text-ink-2">{t("embedAbout")}</p>
              {locales.map((locale) => (
                <Snippet key={locale} {...{ found, number, locale, address }} />
              ))}
            </div>
          </Disclosure>
        </>
      )}
      {mayWithdraw && (
        <div className="-ml-2" data-no-print>
          <Button
            variant="quiet"
            label={t("withdrawLabel", { number })}
            onPress={() => setWithdrawing(true)}
          >
            {t("withdraw")}
          </Button>
        </div>
      )}
      <WithdrawDialog
        edition={edition}
        isOpen={isWithdrawing}
        onClose={() => setWithdrawing(false)}
      />
    </li>
  );
}

type SnippetProps = Pick<Props, "found" | "address"> & { number: number; locale: Locale };

function Snippet({ found, address, number, locale }: SnippetProps) {
  const t = useTranslations("edition");
  return (
    <Copyable
      label={t("snippet", { language: t(`languages.${locale}`) })}
      text={embedSnippet(
        publicPage(found.slug, number, locale),
        address,
        wordsIn(found.title, locale),
      )}
      copy={t("copy")}
      copied={t("copied")}
      copyByHand={t("copyByHand")}
    />
  );
}

type WithdrawProps = { edition: EditionRow; isOpen: boolean; onClose: () => void };

/** Asks why an edition is withdrawn, and says what stays of it. */
function WithdrawDialog({ edition: { id, number }, isOpen, onClose }: WithdrawProps) {
  const t = useTranslations("edition");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const send = (reason: string) =>
    client.edition.withdraw
      .mutate({ editionId: id, reason })
      .finally(() => queryClient.invalidateQueries(trpc.edition.pathFilter()));
  return (
    <WordsDialog
      title={t("withdrawTitle", { number })}
      about={t("withdrawAbout")}
      label={t("withdrawReason")}
      limit={EDITION_REASON_MAX}
      field="reason"
      draft={`edition.withdraw.${id}`}
      save={t("withdraw")}
      isOpen={isOpen}
      onClose={onClose}
      send={send}
      onSent={() => toast({ text: t("withdrawn", { number }) })}
    />
  );
}
