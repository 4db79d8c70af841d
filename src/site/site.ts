import type { SecretIndex } from '../secrets/index-file.ts';
import type { AlertsFile, ServicesFile } from './site.generated.ts';

/** A site: what site.yaml says, validated, defaults filled in, references resolved. Pure data; sizes in bytes. */
export interface Site {
  readonly operators: readonly Operator[];
  readonly networks: readonly Network[];
  readonly hosts: readonly Host[];
  readonly domains: readonly Domain[];
  /** Addresses and domains that no domain here takes mail from, and that nobody here writes to. */
  readonly blockSenders: readonly string[];
  readonly blockRecipients: readonly string[];
  /** Where hosts send their alerts. */
  readonly alerts: AlertsFile;
  readonly probes: Probes;
  readonly secrets: SecretIndex;
  readonly publicKeys: ReadonlyMap<string, string>;
}

/** How a deploy tells that a host does its work, besides talking to its listeners. */
export interface Probes {
  /** The mailbox that it logs in to; a whole address. */
  readonly mailbox?: string;
  /** Machines elsewhere that it looks from, each with Python. */
  readonly vantages: readonly { readonly name: string; readonly ssh: string; readonly port: number }[];
}

/** A person who may log in to every host. */
export interface Operator {
  readonly name: string;
  readonly fullName: string;
  readonly uid?: number;
  readonly keys: readonly string[];
}

/** A WireGuard network with its hub. */
export interface Network {
  readonly name: string;
  readonly cidr: string;
  readonly interface: string;
  /** Seconds; 0 sends no keep-alive packets. */
  readonly keepalive: number;
  readonly hub: { readonly address: string; readonly endpoint: string; readonly publicKey: string };
  readonly members: ReadonlyMap<string, string>;
}

/** A host's address in a network that it joins. */
export interface Membership {
  readonly network: Network;
  readonly address: string;
}

/** One machine. */
export interface Host {
  readonly name: string;
  readonly fqdn: string;
  /** Bytes and processors, as far as the site says. */
  readonly hardware: { readonly cpus?: number; readonly memory?: number; readonly disk?: number };
  readonly publicAddresses: readonly string[];
  readonly memberships: readonly Membership[];
  readonly timezone: string;
  readonly resolvers: readonly string[];
  readonly services: ServicesFile;
  readonly files: readonly OwnFile[];
  readonly absentUsers: readonly string[];
  /** Former places of data that has been moved, by its name. */
  readonly moved: { readonly [data: string]: string };
  /** The mail domains it receives mail for. */
  readonly domains: readonly Domain[];
}

/** A file of the operator's own: what files/<host>/ holds, and how it lies on the host. */
export interface OwnFile {
  readonly path: string;
  readonly owner: string;
  readonly group: string;
  readonly mode: number;
  readonly reload: readonly string[];
  readonly restart: readonly string[];
  readonly replace: boolean;
  readonly content: string;
}

/** One mail domain: with mailboxes and aliases of its own, an alias of another domain, or kept by another server. */
export interface Domain {
  readonly name: string;
  /** The host that receives its mail; undefined when no host runs Postfix. */
  readonly host?: string;
  readonly enabled: boolean;
  /** The domain whose addresses these are. */
  readonly aliasOf?: string;
  /** The server that keeps its mail. */
  readonly relay?: NextHop;
  /** The server that takes what its addresses send. */
  readonly smarthost?: Smarthost;
  /** Addresses and domains whose mail it does not take. */
  readonly blockSenders: readonly string[];
  /** Whole addresses that take no mail, also with a detail. */
  readonly blockRecipients: readonly string[];
  readonly mailboxes: readonly Mailbox[];
  readonly aliases: readonly Alias[];
  readonly dkim: DkimSelectors;
  readonly spf: { readonly also: readonly string[]; readonly all: 'fail' | 'softfail' };
  readonly dmarc: Dmarc;
  /** `force` is why a policy may be enforced. */
  readonly mtaSts?: { readonly mode: 'none' | 'testing' | 'enforce'; readonly force?: string };
}

/** A server that takes mail over SMTP, and what TLS must prove on the way (smtp_tls_security_level in postconf(5)). */
export interface NextHop {
  readonly host: string;
  readonly port: number;
  readonly tls: 'may' | 'encrypt' | 'verify' | 'secure';
}

/** A provider's server, with the name to log in with if it asks for one. */
export interface Smarthost extends NextHop {
  readonly user?: string;
}

/** The names of a domain's DKIM keys: the one that signs, those that come next, and those that no longer sign. */
export interface DkimSelectors {
  readonly selector: string;
  readonly published: readonly string[];
  readonly retired: readonly string[];
}

/** What receivers do with forged mail; `reports` is a whole address. */
export interface Dmarc {
  readonly policy: DmarcPolicy;
  readonly subdomainPolicy?: DmarcPolicy;
  readonly reports: string;
}

type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** One mailbox; `address` is whole and in lower case. */
export interface Mailbox {
  readonly address: string;
  /** What people see. */
  readonly name: string;
  readonly quota: number;
  readonly enabled: boolean;
  /** Whether it takes mail, and whether it may submit. */
  readonly receives: boolean;
  readonly sends: boolean;
  /** The whole address that it used to have. */
  readonly formerly?: string;
  /** Whole addresses besides its own that it may send as, or `@domain` for all of a domain. */
  readonly mayAlsoSendAs: readonly string[];
  /** The most recipients in an hour. */
  readonly perHour?: number;
  /** What it wants of the filter that the host's own settings do not say. */
  readonly spam?: SpamSettings;
}

/** The scores from which a mailbox's mail is junk and is refused, and senders whose mail is not judged by its score, or always junk. */
export interface SpamSettings {
  readonly junk?: number;
  readonly reject?: number;
  readonly allowSenders: readonly string[];
  readonly junkSenders: readonly string[];
}

/** One alias; `source` is whole, or `@domain` for the catch-all, and `destinations` are whole. */
export interface Alias {
  readonly source: string;
  readonly destinations: readonly string[];
}
