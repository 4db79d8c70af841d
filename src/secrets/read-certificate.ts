import { X509Certificate } from 'node:crypto';
import { contextTag, readDer, TAG, type DerValue } from '../base/der.ts';
import { ipv4Number, ipv4Text } from '../base/ip-address.ts';
import type { Permitted } from './internal-authority.ts';

/** What a certificate says, as far as the site's own authority is concerned. */
export interface ReadCertificate {
  readonly certificate: X509Certificate;
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly begins: Date;
  readonly ends: Date;
}

/** The certificate that a text holds in PEM; undefined when it holds none. */
export function readCertificate(text: string): ReadCertificate | undefined {
  try {
    const certificate = new X509Certificate(text);
    const alternative = (certificate.subjectAltName ?? '').split(', ');
    const having = (kind: string): readonly string[] =>
      alternative.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length));
    return {
      certificate,
      publicKey: certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      names: having('DNS:'),
      addresses: having('IP Address:'),
      begins: new Date(certificate.validFrom),
      ends: new Date(certificate.validTo),
    };
  } catch {
    return undefined;
  }
}

/** Whether one certificate was issued by the holder of another. */
export function isIssuedBy({ certificate }: ReadCertificate, issuer: ReadCertificate): boolean {
  return certificate.checkIssued(issuer.certificate) && certificate.verify(issuer.certificate.publicKey);
}

/** What an authority may vouch for; nothing when it does not say so. */
export function permittedBy({ certificate }: ReadCertificate): Permitted {
  const [tree] = readDer(constraintsIn(certificate.raw)) ?? [];
  const [permitted] = inside(tree).filter(({ tag }) => tag === contextTag(0, true));
  const bases = inside(permitted).flatMap((subtree) => inside(subtree).slice(0, 1));
  return {
    names: bases.filter(({ tag }) => tag === contextTag(2, false)).map(({ content }) => content.toString('latin1')),
    networks: bases
      .filter(({ tag, content }) => tag === contextTag(7, false) && content.length === 8)
      .map(({ content }) => networkOf(content)),
  };
}

/** Whether an authority may vouch for these names and IPv4 addresses. */
export function permits({ names, networks }: Permitted, wanted: Pick<ReadCertificate, 'names' | 'addresses'>): boolean {
  return (
    wanted.names.every((name) => names.some((base) => name === base || name.endsWith(`.${base}`))) &&
    wanted.addresses.every((address) => networks.some((network) => contains(network, address)))
  );
}

/** The bytes of the extension `nameConstraints`, which stand in an octet string behind its identifier, and behind the word that it is critical. */
function constraintsIn(raw: Buffer): Buffer {
  const at = raw.indexOf(NAME_CONSTRAINTS);
  if (at === -1) return Buffer.alloc(0);
  let rest = raw.subarray(at + NAME_CONSTRAINTS.length);
  if (rest[0] === TAG.boolean) rest = rest.subarray(3);
  const length = rest[1] ?? 0;
  const digits = length < 0x80 ? 0 : length - 0x80;
  const size = digits === 0 ? length : rest.readUIntBE(2, digits);
  return rest.subarray(2 + digits, 2 + digits + size);
}

const NAME_CONSTRAINTS = Buffer.from('0603551d1e', 'hex');

function inside(value: DerValue | undefined): readonly DerValue[] {
  return value ? (readDer(value.content) ?? []) : [];
}

function networkOf(content: Buffer): string {
  const ones = [...content.subarray(4)].map((byte) => byte.toString(2).replaceAll('0', '').length).reduce((sum, bits) => sum + bits, 0);
  return `${ipv4Text(content.readUInt32BE(0))}/${ones}`;
}

function contains(network: string, address: string): boolean {
  const [base = '', length = ''] = network.split('/');
  const size = 2 ** (32 - Number(length));
  const [first, asked] = [ipv4Number(base), ipv4Number(address)];
  return first !== undefined && asked !== undefined && Math.floor(first / size) === Math.floor(asked / size);
}
