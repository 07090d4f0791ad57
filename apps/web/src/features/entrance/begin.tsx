import { useMutation } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { signInHere } from "../../lib/auth-client.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";

/** The first page of a desk on one's own computer, while nobody is set up. */
export function Begin({ onEntered }: { onEntered: () => void }) {
  const t = useTranslations("entrance");
  const trpc = useTRPC();
  const navigate = useNavigate();
  const say = useAuthSentence();
  const router = useRouter();
  // It may be refused because it is offered no more: then there is another page to show.
  const onError = () => void router.invalidate();
  const here = useMutation({ mutationFn: signInHere, onSuccess: onEntered, onError });
  const setUp = useMutation(
    trpc.invitation.openSetUp.mutationOptions({
      onSuccess: ({ token }) => navigate({ to: "/join", hash: token }),
      onError,
    }),
  );
  const error = here.error ?? setUp.error;

  return (
    <>
      <PageHeading title={t("beginTitle")} />
      <div className="mt-6 divide-y divide-hair border-y border-hair">
        <Way text={t("hereText")}>
          {(described) => (
            <Button
              variant="primary"
              describedBy={described}
              isPending={here.isPending}
              onPress={() => here.mutate()}
            >
              {t("here")}
            </Button>
          )}
        </Way>
        <Way text={t("setUpText")}>
          {(described) => (
            <Button
              describedBy={described}
              isPending={setUp.isPending}
              onPress={() => setUp.mutate()}
            >
              {t("setUp")}
            </Button>
          )}
        </Way>
      </div>
      {error && (
        <p role="alert" className="mt-4 border-l-3 border-l-danger pl-3 text-danger">
          {say(error)}
        </p>
      )}
    </>
  );
}

type WayProps = { text: string; children: (described: string) => ReactNode };

function Way({ text, children }: WayProps) {
  const id = useId();
  return (
    <div className="flex flex-col items-start gap-3 py-6">
      {children(id)}
      <p id={id} className="max-w-measure font-serif text-body text-pretty text-ink-2">
        {text}
      </p>
    </div>
  );
}
