import { readFileSync } from 'node:fs';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { SmtpAnswer, SmtpRequest } from '../smtp.ts';

/** One SMTP session from standard input (a SmtpRequest) to standard output (a SmtpAnswer); a refusal is an answer. */
const request = JSON.parse(readFileSync(0, 'utf8')) as SmtpRequest;
process.stdout.write(JSON.stringify(await converse(request)));

async function converse({ host, port, tls, name, anchor, user, password, from, to, message, size }: SmtpRequest): Promise<SmtpAnswer> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    ignoreTLS: tls === 'none',
    requireTLS: tls === 'starttls',
    name: 'client.elsewhere.example',
    connectionTimeout: 10_000,
    tls: { servername: name, ...(anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') }) },
  });
  let step: SmtpAnswer['step'] = 'connect';
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (user !== undefined) {
      step = 'login';
      await new Promise<void>((resolve, reject) =>
        connection.login({ user, pass: password ?? '' }, (error) => (error ? reject(error) : resolve())),
      );
    }
    step = 'send';
    const sent = await new Promise<SMTPConnection.SentMessageInfo>((resolve, reject) =>
      connection.send({ from, to: [...to], size: size ?? Buffer.byteLength(message) }, message, (error, info) =>
        error ? reject(error) : resolve(info),
      ),
    );
    return {
      accepted: true,
      step,
      reply: sent.response ?? '',
      refused: (sent.rejectedErrors ?? []).map((error) => error.response ?? error.message),
    };
  } catch (error) {
    const { response, message: text } = error as SMTPConnection.SMTPError;
    return { accepted: false, step, reply: response ?? text, refused: [] };
  } finally {
    connection.close();
  }
}
