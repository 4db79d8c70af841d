import { ExpectedError } from '../base/diagnostics.ts';
import { visible } from '../base/visible.ts';
import type { SshDestination } from './destination.ts';
import { OWN_SESSION } from './ssh-options.ts';

/** A host that was broken into gets neither the agent nor the screen. */
const NOTHING_FORWARDED = ['-o', 'ForwardAgent=no', '-o', 'ForwardX11=no'];

/** The command line of ssh, wherever one is called: options, then where it goes to, which is never one. */
export function ssh(options: readonly string[], destination: SshDestination, ...command: readonly string[]): readonly string[] {
  return ['ssh', ...OWN_SESSION, ...NOTHING_FORWARDED, ...options, ...destination.words(...command)];
}

/** Who logs in, as an argument of ssh's option `-l`. Throws ExpectedError for what is no name of a user. */
export function sshUser(user: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,63}$/.test(user))
    throw new ExpectedError(`"${visible(user).slice(0, 100)}" is not the name of a user, so ssh is not called with it`);
  return user;
}
