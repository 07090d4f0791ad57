import { useTranslations } from "use-intl";
import type { PairDetail } from "../shapes.ts";
import { StatementBlock } from "../statement.tsx";
import { Elements } from "./elements.tsx";
import { ResponseLine } from "./response-line.tsx";

/** Allegation and responses side by side; one above the other where there is no room. */
export function Sides({ pair }: { pair: PairDetail }) {
  const t = useTranslations("pair");
  const { allegation, responses } = pair;
  return (
    <div className="grid rounded-card border border-line bg-surface md:grid-cols-2">
      <section
        aria-label={t("allegationSide")}
        className="gutter min-w-0 border-line py-5 max-md:border-b md:border-r"
      >
        <div className="flex flex-col gap-5 md:sticky md:top-4">
          <StatementBlock statement={allegation} />
          <Elements pair={pair} />
        </div>
      </section>
      <section aria-label={t("responseSide")} className="gutter min-w-0 py-5">
        {responses.length === 0 && <NoResponse />}
        <ol>
          {responses.map((response, index) => (
            <li
              key={response.statement.id}
              id={`response-${index + 1}`}
              className="border-hair not-first:mt-5 not-first:border-t not-first:pt-5"
            >
              <StatementBlock
                statement={response.statement}
                label={
                  responses.length > 1 ? t("responseNumber", { number: index + 1 }) : undefined
                }
                above={responses[index - 1]?.statement}
              />
              <ResponseLine pair={pair} response={response} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function NoResponse() {
  const t = useTranslations("pair");
  return (
    <>
      <p className="mb-3 text-label text-response">{t("responseSide")}</p>
      <p className="font-serif text-body">{t("noResponse")}</p>
      <p className="mt-1 max-w-measure text-ink-2">{t("noResponseText")}</p>
    </>
  );
}
