import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { fieldsOf } from '../../secrets/ssh-fields.ts';
import type { Rule } from './rule.ts';

/** Every operator's key is one that sshd can read: it skips other lines, and an operator without another key is locked out. */
export const usableKey: Rule = (site) =>
  site.operators.flatMap(({ name, keys }) =>
    keys.flatMap((key, index): readonly Diagnostic[] => {
      const problem = problemOf(key);
      return problem === undefined
        ? []
        : [
            errorAt(['operators', name, 'keys', index], 'broken-key', `this key cannot be used: ${problem}`, {
              help: ['copy it again, as `ssh-add -L` prints it'],
            }),
          ];
    }),
  );

/** RFC 4253, section 6.6: the blob is a row of length-prefixed fields, the first of which repeats the type. */
function problemOf(key: string): string | undefined {
  const [type = '', encoded = ''] = key.split(' ');
  const fields = fieldsOf(Buffer.from(encoded, 'base64'));
  if (!fields || fields.length < 2) return 'its middle part is cut off or damaged';
  const inside = fields[0]?.toString('latin1') ?? '';
  if (inside !== type) return `it says ${type}, and is of the kind ${inside}`;
  if (type === 'ssh-ed25519' && fields[1]?.length !== ED25519_BYTES) return 'its middle part is cut off or damaged';
  return type === 'ssh-rsa' && bitsOf(fields[2]) < RSA_BITS ? `RSA needs at least ${RSA_BITS} bits` : undefined;
}

const ED25519_BYTES = 32;
const RSA_BITS = 2048;

function bitsOf(number: Buffer | undefined): number {
  return BigInt(`0x${number?.toString('hex') || '0'}`).toString(2).length;
}
