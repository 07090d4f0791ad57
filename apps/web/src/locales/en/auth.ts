/** What is said where signing in, or a change to how one signs in, is refused. */
export const auth = {
  wrongPair: "This e-mail address and this password do not belong together. Check both.",
  wrongPassword: "This is not your password.",
  wrongCode: "This code is not right, or no longer. Give the one the app shows now.",
  wrongRecoveryCode: "This recovery code is not right, or was used before.",
  codeTooLate: "Too many wrong codes, or too long a wait. Begin again with your password.",
  tooShort: "A password has {min, number} characters or more.",
  tooLong: "This password is too long.",
  tooMany: "Too many tries. Wait a minute, then try again.",
  passkeyUnknown: "This passkey does not belong to anybody here. Sign in another way.",
  passkeyUnused: "No passkey was used. Try again, or choose another way.",
  passkeyTwice: "This device already has a passkey of yours.",
  notFresh: "You signed in a while ago. Sign out and in again, then do this.",
  notOffered: "This is not offered any more. Load the page again.",
  signupDisabled:
    "{provider} knows you, but nobody has invited this address. Ask the owner of the desk.",
  notLinked:
    "{provider} gave an address that belongs to an account here but is not tied to it. Sign in with your password.",
  accessDenied: "{provider} did not let you through, or you broke it off.",
  providerFailed: "Signing in with {provider} failed. Try again, or choose another way.",
  provider: "The other service",
  failed: "This did not work. Try again.",
} as const;
