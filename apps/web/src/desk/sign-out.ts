import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { signOut } from "../lib/auth-client.ts";
import { useTRPC } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import { useAuthSentence } from "./auth-sentence.ts";

/** Ends the session; nothing that was read in it stays in this window. */
export function useSignOut(): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const entrance = useTRPC().person.entrance.queryKey();
  const toast = useToast();
  const say = useAuthSentence();

  async function leave() {
    try {
      await signOut();
    } catch (error) {
      return toast({ text: say(error), stays: true });
    }
    // From now on no page is shown, wherever somebody steps meanwhile.
    queryClient.setQueryData(entrance, (known) => known && { ...known, me: null });
    await router.navigate({ to: "/sign-in" });
    const nobody = queryClient.getQueryData(entrance);
    queryClient.clear();
    queryClient.setQueryData(entrance, nobody);
    router.clearCache();
  }
  return () => void leave();
}
