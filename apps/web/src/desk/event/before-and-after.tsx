import { useTranslations } from "use-intl";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { ChangedWords } from "./changed-words.tsx";
import { type EventField, fieldsOf, keyInWords, personIn } from "./event-fields.ts";
import type { EventDetail, EventNames } from "./event-names.ts";
import { EventValue } from "./event-value.tsx";

type Props = { event: EventDetail; names: EventNames };

/** What stood before a change beside what stands after it; only what came or went where one is nothing. */
export function BeforeAndAfter({ event, names }: Props) {
  const t = useTranslations("event");
  const { before, after } = event;
  const fields = fieldsOf(event);
  if (fields.length === 0) return null;
  if (before && after) {
    const person = personIn(event);
    return (
      <>
        {person !== undefined && (
          <p className="grid gap-x-4 sm:grid-cols-[8.5rem_1fr]">
            <span className={labelStyle}>
              <FieldName name="personId" />
            </span>
            <EventValue name="personId" value={person} side={after} names={names} />
          </p>
        )}
        <Comparison fields={fields} {...{ before, after, names }} />
      </>
    );
  }
  const side = before ?? after ?? {};
  return (
    <dl aria-label={t(before ? "before" : "after")} className="flex flex-col gap-y-2">
      {fields.map((field) => (
        <div key={field.key} className="grid gap-x-4 sm:grid-cols-[8.5rem_1fr]">
          <dt className={labelStyle}>
            <FieldName name={field.key} />
          </dt>
          <dd className="min-w-0">
            <Value field={field} side={side} shows={before ? "before" : "after"} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const labelStyle = "text-left align-top text-label leading-5 text-ink-2";

type ComparisonProps = {
  fields: readonly EventField[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  names: EventNames;
};

/** A table; where there is no room, each particular with its two versions one above the other. */
function Comparison({ fields, before, after, names }: ComparisonProps) {
  const t = useTranslations("event");
  const sides = [
    { shows: "before", side: before },
    { shows: "after", side: after },
  ] as const;
  return (
    <table className="w-full border-collapse max-sm:block sm:table-fixed">
      <thead className="max-sm:sr-only">
        <tr className={labelStyle}>
          <th className="w-[9.5rem] pb-1 font-[560]">
            <VisuallyHidden>{t("particular")}</VisuallyHidden>
          </th>
          <th className="w-auto pr-6 pb-1 font-[560]">{t("before")}</th>
          <th className="w-auto pb-1 font-[560]">{t("after")}</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {fields.map((field) => (
          <tr key={field.key} className="max-sm:block max-sm:pb-2">
            <th scope="row" className={`${labelStyle} py-1 pr-4 font-[560] max-sm:block`}>
              <FieldName name={field.key} />
            </th>
            {sides.map(({ shows, side }) => (
              <td key={shows} className="py-1 align-top max-sm:block sm:pr-6 sm:last:pr-0">
                <span
                  aria-hidden="true"
                  className="block text-label font-normal text-ink-2 sm:hidden"
                >
                  {t(shows)}
                </span>
                <Value field={field} side={side} shows={shows} names={names} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ValueProps = {
  field: EventField;
  side: Record<string, unknown>;
  shows: "before" | "after";
  names: EventNames;
};

/** People's own words stand in the serif, those that changed marked. */
function Value({ field, side, shows, names }: ValueProps) {
  const { key, before, after } = field;
  if ((key === "text" || key === "rationale") && side["wording"] === undefined) {
    return (
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {typeof before === "string" && typeof after === "string" ? (
          <ChangedWords before={before} after={after} shows={shows} />
        ) : (
          String(field[shows] ?? "")
        )}
      </p>
    );
  }
  return <EventValue name={key} value={field[shows]} side={side} names={names} />;
}

function FieldName({ name }: { name: string }) {
  const t = useTranslations("event");
  const known = `fields.${name}`;
  return t.has(known as never) ? t(known as never) : keyInWords(name);
}

/** A mark that moved: its status before and after, in one line. */
export function StatusMove({ event: { before, after } }: { event: EventDetail }) {
  const t = useTranslations("event");
  const statusOf = (side: EventDetail["before"]) => (
    <EventValue name="status" value={side?.["status"]} side={{}} names={nobody} />
  );
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <VisuallyHidden>{t("before")}</VisuallyHidden>
      {statusOf(before)}
      <span aria-hidden="true" className="text-ink-2">
        →
      </span>
      <VisuallyHidden>{t("after")}</VisuallyHidden>
      {statusOf(after)}
    </p>
  );
}

const nobody: EventNames = { sources: new Map(), people: new Map() };
