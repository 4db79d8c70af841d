import { join } from 'node:path';
import { must } from './exec.ts';
import type { Namespace } from './network.ts';

/** One message over SMTP. */
export interface SmtpRequest {
  readonly host: string;
  readonly port: number;
  readonly tls: 'none' | 'starttls' | 'implicit';
  /** The name that the certificate must carry. */
  readonly name: string;
  readonly anchor?: string;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
  /** What the client says that the message is long, in bytes; what it is, when left out. */
  readonly size?: number;
}

/** How far it came, and the server's last word. */
export interface SmtpAnswer {
  readonly accepted: boolean;
  readonly step: 'connect' | 'login' | 'send';
  readonly reply: string;
  /** The answers to those recipients that were refused although the message was taken. */
  readonly refused: readonly string[];
}

/** Sends a message from a namespace, through nodemailer's SMTP client. */
export async function smtp(from: Namespace, request: SmtpRequest): Promise<SmtpAnswer> {
  return JSON.parse(await runClient(from, 'smtp', request)) as SmtpAnswer;
}

/** Runs a client program of the lab inside a namespace, with its request on standard input. */
export function runClient({ name }: Namespace, client: string, request: object, timeout = 60): Promise<string> {
  const program = join(process.cwd(), 'dist', 'test', 'lab', 'clients', `${client}.js`);
  return must(['ip', 'netns', 'exec', name, process.execPath, program], { input: JSON.stringify(request), timeout });
}
