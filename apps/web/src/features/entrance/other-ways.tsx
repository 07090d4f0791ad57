import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useAuthSentence } from "../../desk/auth-sentence.ts";
import { beginOidc } from "../../lib/auth-client.ts";
import { ownPath } from "../../lib/own-path.ts";
import { canUsePasskeys, signInWithPasskey } from "../../lib/passkeys.ts";
import { Button } from "../../ui/button.tsx";

type Props = {
  to: string;
  oidc: { name: string } | null;
  /** With what the provider sent the person back; from the address, so anything at all. */
  failure: string | undefined;
  onEntered: () => void;
};

/** Signing in without a password: by a passkey, or by the newsroom's own sign-in service. */
export function OtherWays({ to, oidc, failure, onEntered }: Props) {
  const t = useTranslations("entrance");
  const say = useAuthSentence();
  const sayFailure = useProviderFailure(oidc);
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onEntered });
  const provider = useMutation({
    mutationFn: () => beginOidc(ownPath(to)),
    onSuccess: (address) => location.assign(address),
  });
  const error = passkey.error ?? provider.error;
  const hasPasskeys = canUsePasskeys();
  if (!hasPasskeys && !oidc) return null;

  return (
    <section aria-labelledby="other-ways" className="border-t border-hair pt-5">
      <h2 id="other-ways" className="mb-3 text-desk font-semibold">
        {t("otherWays")}
      </h2>
      <div className="flex flex-wrap gap-2">
        {hasPasskeys && (
          <Button isPending={passkey.isPending} onPress={() => passkey.mutate()}>
            {t("usePasskey")}
          </Button>
        )}
        {oidc && (
          <Button isPending={provider.isPending} onPress={() => provider.mutate()}>
            {t("useProvider", { name: oidc.name })}
          </Button>
        )}
      </div>
      {(error ?? failure) && (
        <p role="alert" className="mt-4 border-l-3 border-l-danger pl-3 text-danger">
          {error ? say(error) : sayFailure(failure)}
        </p>
      )}
    </section>
  );
}

function useProviderFailure(oidc: { name: string } | null) {
  const t = useTranslations("auth");
  const provider = oidc?.name ?? t("provider");
  return (failure: string | undefined): string => {
    switch (failure) {
      case "signup_disabled":
        return t("signupDisabled", { provider });
      case "account_not_linked":
      case "unable_to_link_account":
        return t("notLinked", { provider });
      case "access_denied":
        return t("accessDenied", { provider });
      default:
        return t("providerFailed", { provider });
    }
  };
}
