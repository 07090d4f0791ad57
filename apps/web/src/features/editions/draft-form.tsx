import {
  CHANGE_WORDS_MAX,
  EditionKind,
  editionKindInfo,
  FRONT_MATTER_MAX,
  type Locale,
  locales,
  SIGNED_MAX,
  SIGNED_NAME_MAX,
} from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useWords } from "../../lib/words.ts";
import { CheckGroup } from "../../ui/check-group.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { PairPicker } from "./pair-picker.tsx";
import type { DraftAnswer, Problem } from "./shapes.ts";
import type { EditionDraft } from "./use-edition-draft.ts";

type Props = {
  draft: EditionDraft;
  answer: DraftAnswer;
  slug: string;
  /** Of the draft as it was saved last. */
  problems: readonly Problem[];
};

/** What an editor sets of the next edition. A choice is saved at once, a text when it is left. */
export function DraftForm({ draft, answer, slug, problems }: Props) {
  const t = useTranslations("edition");
  const words = useWords();
  const { fields } = draft;
  const isFirst = answer.nextNumber === 1;
  const kinds = Object.values(EditionKind).filter((kind) => (kind === "first") === isFirst);
  return (
    <div
      className="flex flex-col gap-8"
      onBlur={({ target }) => {
        if (target instanceof HTMLTextAreaElement) draft.save();
      }}
    >
      <section aria-labelledby="draft-kind" className="flex flex-col gap-4">
        <h3 id="draft-kind" className="font-serif text-body font-semibold">
          {t("numberToBe", { number: answer.nextNumber })}
        </h3>
        {(!isFirst || fields.kind !== "first") && (
          <RadioGroup
            label={t("kind")}
            value={fields.kind}
            onChange={(kind) => draft.choose({ kind })}
            options={kinds.map((value) => ({
              value,
              label: words(editionKindInfo[value].label),
              hint: t(`kindHint.${value}`),
            }))}
          />
        )}
        {!isFirst && (
          <>
            <Texts name="what" limit={CHANGE_WORDS_MAX} draft={draft} />
            <Texts name="why" limit={CHANGE_WORDS_MAX} draft={draft} />
          </>
        )}
        <CheckGroup
          label={t("languagesField")}
          values={fields.locales}
          onChange={(chosen) => draft.choose({ locales: chosen })}
          options={locales.map((value) => ({
            value,
            label: t(`languages.${value}`),
            isFixed: fields.locales.length === 1 && fields.locales[0] === value,
          }))}
        />
      </section>
      <PairPicker draft={draft} answer={answer} slug={slug} problems={problems} />
      <section aria-labelledby="draft-front" className="flex flex-col gap-4">
        <h3 id="draft-front" className="font-serif text-body font-semibold">
          {t("frontMatter")}
        </h3>
        <Texts name="introduction" limit={FRONT_MATTER_MAX} draft={draft} />
        <Texts name="method" limit={FRONT_MATTER_MAX} draft={draft} />
        <Signers draft={draft} />
      </section>
    </div>
  );
}

type TextsProps = {
  name: "introduction" | "method" | "what" | "why";
  limit: number;
  draft: EditionDraft;
};

/** One text in each language of the edition. */
function Texts({ name, limit, draft }: TextsProps) {
  const t = useTranslations("edition");
  const forms = useTranslations("words");
  const errors = useFieldErrors()(draft.error);
  const texts = draft.fields[name];
  const put = (locale: Locale, words: string) =>
    draft.change({ [name]: { ...texts, [locale]: words } });
  return draft.fields.locales.map((locale) => (
    <TextArea
      key={locale}
      lang={locale}
      label={t("inLanguage", { what: t(name), language: t(`languages.${locale}`) })}
      {...(name === "method" && { hint: t("methodHint") })}
      value={texts[locale] ?? ""}
      onChange={(words) => put(locale, words)}
      limit={limit}
      formatRemaining={(remaining) => forms("remaining", { remaining })}
      error={errors[`${name}.${locale}`]}
    />
  ));
}

function Signers({ draft }: { draft: EditionDraft }) {
  const t = useTranslations("edition");
  const forms = useTranslations("words");
  const errors = useFieldErrors()(draft.error);
  const at = Object.keys(errors).find((path) => path.startsWith("signedBy"));
  return (
    <TextArea
      label={t("signedBy")}
      hint={t("signedByHint")}
      rows={2}
      value={draft.fields.signedBy.join("\n")}
      onChange={(names) => draft.change({ signedBy: names.split("\n") })}
      limit={SIGNED_MAX * SIGNED_NAME_MAX}
      formatRemaining={(remaining) => forms("remaining", { remaining })}
      error={at && errors[at]}
    />
  );
}
