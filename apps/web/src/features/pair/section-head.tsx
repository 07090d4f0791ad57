import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

type Props = {
  title: string;
  action?: {
    label: string;
    /** What the label leaves to the eye: "Add", "a note". */
    object?: string;
    shortcut?: string;
    run: () => void;
  };
};

/** The title of a part of the page, with the one verb that adds to it. */
export function SectionHead({ title, action }: Props) {
  return (
    <div className="mb-1 flex min-h-8 items-center justify-between gap-3">
      <h2 className="text-[0.8125rem] leading-5 font-semibold">{title}</h2>
      {action && (
        <Button
          variant="quiet"
          className="-mr-2"
          {...(action.shortcut && { shortcut: action.shortcut })}
          onPress={action.run}
        >
          <span className="link">
            {action.label}
            {action.object && <VisuallyHidden> {action.object}</VisuallyHidden>}
          </span>
        </Button>
      )}
    </div>
  );
}
