/** What follows a scheme's name, as Dovecot 2.4.1 reads it; what it refuses as weak or does not know is not here (tried with `doveadm auth test`). */
const SCHEMES: { readonly [scheme: string]: (hash: string) => boolean } = {
  'SHA512-CRYPT': matches(/^\$6\$(rounds=[1-9][0-9]{3,8}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{86}$/),
  'SHA256-CRYPT': matches(/^\$5\$(rounds=[1-9][0-9]{3,8}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{43}$/),
  'BLF-CRYPT': matches(/^\$2[aby]\$[0-9]{2}\$[./0-9A-Za-z]{53}$/),
  CRYPT: (hash) => ['SHA512-CRYPT', 'SHA256-CRYPT', 'BLF-CRYPT'].some((scheme) => SCHEMES[scheme]?.(hash)) || isYescrypt(hash),
  ARGON2I: matches(/^\$argon2i\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}$/),
  ARGON2ID: matches(/^\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}$/),
  PBKDF2: matches(/^\$1\$[^$]+\$[1-9][0-9]*\$[0-9a-f]{40}$/),
  'SCRAM-SHA-256': (hash) => isScram(hash, 32),
  'SCRAM-SHA-1': (hash) => isScram(hash, 20),
  SSHA512: (hash) => bytesOf(hash) > 64,
  SSHA256: (hash) => bytesOf(hash) > 32,
  SSHA: (hash) => bytesOf(hash) > 20,
  SHA512: (hash) => bytesOf(hash) === 64,
  SHA256: (hash) => bytesOf(hash) === 32,
  SHA1: (hash) => bytesOf(hash) === 20,
  SHA: (hash) => bytesOf(hash) === 20,
};

/** Whether `{SCHEME}HASH` is a hash that Dovecot can compare a password with: a scheme that it takes, and a hash that is whole. */
export function isPasswordHash(text: string): boolean {
  const [, scheme = '', hash = ''] = /^\{([A-Z0-9-]+)\}([!-~]+)$/.exec(text) ?? [];
  return Object.hasOwn(SCHEMES, scheme) && SCHEMES[scheme]?.(hash) === true;
}

/** The schemes that a hash may have, as an operator writes them. */
export const passwordSchemes: readonly string[] = Object.keys(SCHEMES);

function matches(shape: RegExp): (hash: string) => boolean {
  return (hash) => shape.test(hash);
}

/** crypt(5), what Debian's passwd writes. */
function isYescrypt(hash: string): boolean {
  return /^\$y\$[./0-9A-Za-z]+\$[./0-9A-Za-z]{1,86}\$[./0-9A-Za-z]{43}$/.test(hash);
}

/** Rounds, salt, and two keys of so many bytes (RFC 5803). */
function isScram(hash: string, bytes: number): boolean {
  const [rounds = '', salt = '', ...halves] = hash.split(',');
  return /^[1-9][0-9]*$/.test(rounds) && bytesOf(salt) > 0 && halves.length === 2 && halves.every((half) => bytesOf(half) === bytes);
}

/** How many bytes a text holds in base64; 0 when it is none. */
function bytesOf(text: string): number {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes.length : 0;
}
