import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { contextTag, der, derBits, derInteger, derOid, derSequence, derTime, TAG } from '../base/der.ts';
import { ipv4Range, ipv4Text } from '../base/ip-address.ts';

/** What the site's own authority may vouch for: names with all that is below them, and IPv4 networks as ADDRESS/LENGTH. */
export interface Permitted {
  readonly names: readonly string[];
  readonly networks: readonly string[];
}

/** What a certificate vouches for. */
export interface Subject {
  /** What people read in it; programs read the names. */
  readonly title: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

/** An authority that can issue: its certificate and its private key, both in PEM. */
export interface Issuer {
  readonly certificate: string;
  readonly privateKey: string;
}

const DAY = 86_400_000;
const EVERY_BIT = 2 ** 32 - 1;

/** The clock of a host may be behind the one here. */
const EARLIER = 3_600_000;

/** Ten years. */
export const AUTHORITY_DAYS = 3653;

/** A host's certificate. */
export const LEAF_DAYS = 90;

const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKey: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** General names (RFC 5280, section 4.2.1.6). */
const DNS_NAME = contextTag(2, false);
const IP_ADDRESS = contextTag(7, false);

/**
 * The certificate of an authority for ten years, signed by itself, in PEM: it can issue for what is `permitted` alone. Python 3.13 refuses an authority
 * without these key usages, and one without its key's identifier (X509_V_FLAG_X509_STRICT).
 */
export function authorityCertificate(privateKey: string, title: string, permitted: Permitted, now: Date): string {
  const key = createPrivateKey(privateKey);
  const publicKey = createPublicKey(key);
  const name = nameOf(title);
  return signed(key, {
    issuer: name,
    subject: name,
    publicKey,
    now,
    days: AUTHORITY_DAYS,
    extensions: [
      extension(OID.basicConstraints, derSequence(der(TAG.boolean, Buffer.from([0xff]))), true),
      // keyCertSign and cRLSign are bits 5 and 6.
      extension(OID.keyUsage, derBits(Buffer.from([0b0000_0110]), 1), true),
      extension(OID.nameConstraints, derSequence(der(contextTag(0, true), ...subtrees(permitted))), true),
      extension(OID.subjectKey, der(TAG.octets, keyIdentifier(publicKey))),
    ],
  });
}

/** A certificate of a server for a public key (SubjectPublicKeyInfo in base64), in PEM. It does not outlive its authority. */
export function serverCertificate(issuer: Issuer, publicKey: string, subject: Subject, now: Date, days = LEAF_DAYS): string {
  const key = createPrivateKey(issuer.privateKey);
  const authority = new X509Certificate(issuer.certificate);
  const names = [...subject.names.map((name) => der(DNS_NAME, Buffer.from(name))), ...subject.addresses.map(addressName)];
  return signed(key, {
    issuer: subjectIn(authority),
    subject: nameOf(subject.title),
    publicKey: createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    now,
    days: Math.min(days, Math.floor((Date.parse(authority.validTo) - now.getTime()) / DAY)),
    extensions: [
      extension(OID.basicConstraints, derSequence(), true),
      // digitalSignature is bit 0.
      extension(OID.keyUsage, derBits(Buffer.from([0b1000_0000]), 7), true),
      extension(OID.extendedKeyUsage, derSequence(derOid(OID.serverAuth))),
      extension(OID.alternativeNames, derSequence(...names)),
      extension(OID.authorityKey, derSequence(der(contextTag(0, false), keyIdentifier(createPublicKey(key))))),
    ],
  });
}

interface Unsigned {
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly now: Date;
  readonly days: number;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280, section 4.1. */
function signed(key: KeyObject, { issuer, subject, publicKey, now, days, extensions }: Unsigned): string {
  const algorithm = derSequence(derOid(OID.ecdsaWithSha256));
  const from = new Date(now.getTime() - EARLIER);
  const body = derSequence(
    der(contextTag(0, true), derInteger(Buffer.from([2]))),
    derInteger(serialNumber()),
    algorithm,
    issuer,
    derSequence(derTime(from), derTime(new Date(now.getTime() + days * DAY))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(contextTag(3, true), derSequence(...extensions)),
  );
  const certificate = derSequence(body, algorithm, derBits(sign('sha256', body, key)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Positive, and of 20 bytes at most. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function nameOf(title: string): Buffer {
  return derSequence(der(TAG.set, derSequence(derOid(OID.commonName), der(TAG.utf8, Buffer.from(title)))));
}

/** The title of an authority, in the bytes of its own certificate: `nameOf` makes every one. */
function subjectIn({ subject }: X509Certificate): Buffer {
  return nameOf(subject.replace(/^CN=/, ''));
}

function extension(oid: string, value: Buffer, critical = false): Buffer {
  return derSequence(derOid(oid), ...(critical ? [der(TAG.boolean, Buffer.from([0xff]))] : []), der(TAG.octets, value));
}

/** RFC 5280, section 4.2.1.2: SHA-1 of the bits of the key; it tells keys apart, and proves nothing. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return createHash('sha1')
    .update(Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]))
    .digest();
}

function subtrees({ names, networks }: Permitted): readonly Buffer[] {
  return [
    ...names.map((name) => derSequence(der(DNS_NAME, Buffer.from(name)))),
    ...networks.map((network) => {
      const { first, last } = ipv4Range(network);
      return derSequence(der(IP_ADDRESS, ipBytes(ipv4Text(first)), ipBytes(ipv4Text(EVERY_BIT - (last - first)))));
    }),
  ];
}

function addressName(address: string): Buffer {
  return der(IP_ADDRESS, ipBytes(address));
}

function ipBytes(address: string): Buffer {
  if (!isIPv4(address)) throw new Error(`${address} is no IPv4 address`);
  return Buffer.from(address.split('.').map(Number));
}
