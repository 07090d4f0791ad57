import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";

/** For the one at this computer there is no account; only the way to have some. */
export function LocalEditor() {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const navigate = useNavigate();
  const setUp = useMutation(
    trpc.invitation.openSetUp.mutationOptions({
      onSuccess: ({ token }) => navigate({ to: "/join", hash: token }),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-measure font-serif text-body text-pretty">{t("localText")}</p>
      <RefusalLine error={setUp.error} />
      <Button isPending={setUp.isPending} onPress={() => setUp.mutate()}>
        {t("setUp")}
      </Button>
    </div>
  );
}
