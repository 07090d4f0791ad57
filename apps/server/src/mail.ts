import { createTransport } from "nodemailer";

export type Letter = { to: string; subject: string; text: string };

export type Mail = {
  /** @throws whatever keeps the mail server from taking the letter, within 10 s or so */
  send(letter: Letter): Promise<void>;
};

/** Nobody waits long for a mail server that does not answer. */
const timeouts = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  dnsTimeout: 5_000,
  socketTimeout: 10_000,
};

/**
 * Opens no connection yet: each letter has its own.
 *
 * @param url `smtp://` or `smtps://`, with user and password where the server asks for them: never to
 *   be logged
 * @param from the address that letters come from
 */
export function openMail(url: string, from: string): Mail {
  const transport = createTransport({ url, ...timeouts });
  return {
    async send({ to, subject, text }) {
      // As a pair of name and address an address is taken for one, whatever commas and lines are in it.
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
    },
  };
}
