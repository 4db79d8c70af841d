import { isIP } from 'node:net';
import { ExpectedError } from '../base/diagnostics.ts';
import { visible } from '../base/visible.ts';

/** Where ssh goes. Only this file makes one, and ssh only ever gets what `words` gives. */
export class SshDestination {
  readonly #name: string;
  /** Keeps whatever else has a `words` from being taken for one. */
  private constructor(name: string) {
    this.#name = name;
  }

  /** An address of a host, as a manifest names it. Throws ExpectedError, with whose it is, for anything else. */
  static ofAddress(address: string, whose: string): SshDestination {
    if (isIP(address) === 0) throw new ExpectedError(`${whose}: ${quotedName(address)} is not an IP address, so ssh is not called with it`);
    return new SshDestination(address);
  }

  /** A machine elsewhere, as ssh finds it: a name or an address, with a user before it if need be. */
  static ofName(name: string, whose: string): SshDestination {
    if (!/^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9_][A-Za-z0-9_.:%-]*$/.test(name))
      throw new ExpectedError(`${whose}: ${quotedName(name)} is not the name of a machine, so ssh is not called with it`);
    return new SshDestination(name);
  }

  /** The end of ssh's arguments: what is never an option, then the command. */
  words(...command: readonly string[]): readonly string[] {
    return ['--', this.#name, ...command];
  }
}

function quotedName(name: string): string {
  return `"${visible(name).slice(0, 100)}"`;
}
