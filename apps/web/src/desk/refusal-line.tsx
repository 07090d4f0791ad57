import { useAuthSentence } from "./auth-sentence.ts";

/** Why something about people or their ways in was refused; nothing while nothing was. */
export function RefusalLine({ error }: { error: unknown }) {
  const say = useAuthSentence();
  if (!error) return null;
  return (
    <p role="alert" className="border-l-3 border-l-danger pl-3 text-danger">
      {say(error)}
    </p>
  );
}
