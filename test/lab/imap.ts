import type { Namespace } from './network.ts';
import { runClient } from './smtp.ts';

/** A look into a mailbox over IMAP. */
export interface ImapRequest {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; STARTTLS otherwise. */
  readonly secure: boolean;
  readonly name: string;
  readonly anchor?: string;
  readonly user: string;
  readonly password: string;
  readonly mailbox: string;
  /** Moves every message of the mailbox there. */
  readonly moveTo?: string;
  /** Looks for a word in the bodies; the answer's messages are those that have it. */
  readonly search?: string;
}

/** What was there, or why it could not be seen. */
export interface ImapAnswer {
  readonly loggedIn: boolean;
  readonly folders: readonly string[];
  readonly messages: readonly string[];
  readonly refusal: string;
}

/** Reads a mailbox from a namespace, through imapflow. */
export async function imap(from: Namespace, request: ImapRequest): Promise<ImapAnswer> {
  return JSON.parse(await runClient(from, 'imap', request)) as ImapAnswer;
}
