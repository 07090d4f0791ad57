import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NewCodes, TurnOff, TurnOn } from "./factor-steps.tsx";
import { Section } from "./section.tsx";

type Step = "turnOn" | "turnOff" | "newCodes";

const steps = { turnOn: TurnOn, turnOff: TurnOff, newCodes: NewCodes };

/** A code of an authenticator app besides the password. */
export function FactorSection({ isOn }: { isOn: boolean }) {
  const t = useTranslations("account");
  const [step, setStep] = useState<Step | null>(null);
  // Stays while the dialog is closing.
  const [shown, setShown] = useState<Step>("turnOn");
  const open = (next: Step) => {
    setShown(next);
    setStep(next);
  };
  const Body = steps[shown];
  return (
    <Section
      title={t("factor")}
      text={isOn ? t("factorOn") : t("factorOff")}
      action={
        isOn ? (
          <>
            <Button onPress={() => open("newCodes")}>{t("newCodes")}</Button>
            <Button onPress={() => open("turnOff")}>{t("turnOff")}</Button>
          </>
        ) : (
          <Button onPress={() => open("turnOn")}>{t("turnOn")}</Button>
        )
      }
    >
      <Dialog
        title={t(`${shown}Title`)}
        size="large"
        isOpen={step !== null}
        onClose={() => setStep(null)}
      >
        <Body onClose={() => setStep(null)} />
      </Dialog>
    </Section>
  );
}
