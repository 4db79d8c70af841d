import type { SitePath } from '../../base/diagnostics.ts';
import type { SecretKind } from '../../secrets/index-file.ts';

/** A secret that must exist; the hosts named can decrypt it, and the operators always can. */
export interface SecretContribution {
  readonly kind: 'secret';
  readonly name: string;
  readonly secretKind: SecretKind;
  readonly readableByHost: boolean;
  readonly because?: readonly SitePath[];
}
