import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  text?: string;
  /** A button beside the title. */
  action?: ReactNode;
  children?: ReactNode;
};

export function Section({ title, text, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-hair pt-5">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-desk font-semibold">
            {title}
          </h2>
          {text && <p className="max-w-measure text-pretty text-ink-2">{text}</p>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
      {children}
    </section>
  );
}
