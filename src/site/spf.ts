import { isIPv4, isIPv6 } from 'node:net';

/** What is wrong with a mechanism of an SPF record without its qualifier (RFC 7208, sections 5 and 7.1), or undefined. */
export function spfProblem(mechanism: string): string | undefined {
  const [, name = '', value, lengths = ''] = /^([a-z0-9]+)(?::([^/]*))?(\/.*)?$/.exec(mechanism) ?? [];
  if (value === '') return `write a name or an address after ${name}:`;
  if (name === 'ip4' || name === 'ip6') return networkProblem(name, mechanism.slice(name.length));
  if (name === 'a' || name === 'mx') return lengthsProblem(lengths) ?? domainProblem(value);
  if (name !== 'include' && name !== 'exists') return 'use a, mx, include:, exists:, ip4: or ip6:';
  if (value === undefined) return `it needs a name, for example ${name}:example.org`;
  return lengths === '' ? domainProblem(value) : 'it takes no prefix length';
}

function networkProblem(name: 'ip4' | 'ip6', rest: string): string | undefined {
  const [, address = '', length] = /^:([^/]*)(?:\/([0-9]+))?$/.exec(rest) ?? [];
  const isAddress = name === 'ip4' ? isIPv4(address) : isIPv6(address);
  if (!isAddress) return `use an ${name === 'ip4' ? 'IPv4' : 'IPv6'} address, and at most one prefix length`;
  return length === undefined ? undefined : lengthProblem(length, name === 'ip4' ? 32 : 128);
}

/** `/24`, `//64` or `/24//64`. */
function lengthsProblem(text: string): string | undefined {
  if (text === '') return undefined;
  const [, four, six] = /^(?:\/([0-9]+))?(?:\/\/([0-9]+))?$/.exec(text) ?? [];
  if (four === undefined && six === undefined) return 'write a prefix length as /24 for IPv4 and as //64 for IPv6';
  return (four === undefined ? undefined : lengthProblem(four, 32)) ?? (six === undefined ? undefined : lengthProblem(six, 128));
}

function lengthProblem(length: string, most: number): string | undefined {
  if (!/^(0|[1-9][0-9]{0,2})$/.test(length) || Number(length) > most) return `use a prefix length from 1 to ${most}`;
  return length === '0' ? 'it lets everybody send as this domain; use a prefix length from 1 on' : undefined;
}

/** A macro that stands for something of the sender; `c`, `r` and `t` are for explanations alone. */
const MACRO = String.raw`%\{[slodiphv](?:[1-9][0-9]{0,2})?r?[.+,/_=-]*\}|%[%_-]`;
const TOP = /\.(?![0-9]+$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?$/;
const ENDS_IN_MACRO = new RegExp(`(?:${MACRO})$`);
const LABELS = new RegExp(`^(?:${MACRO}|[a-z0-9_.-])+$`);

function domainProblem(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!LABELS.test(name)) return 'use a name of the DNS, with macros of SPF such as %{i}';
  const plain = name.replaceAll(new RegExp(MACRO, 'g'), 'x');
  const fits =
    plain.length <= 253 && plain.split('.').every((label, at, all) => (label !== '' || at === all.length - 1) && label.length <= 63);
  if (!fits || !(TOP.test(name) || ENDS_IN_MACRO.test(name))) return 'the DNS cannot hold this name; use one such as example.org';
  return undefined;
}
