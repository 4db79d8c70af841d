import type { SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { issueCertificates, tellIssued } from './issue.ts';

/** `sitec keys certificates`: issues by the site's own authority what is missing, does not fit or ends soon. */
export async function certificates(context: Context, store: SecretStore, newAuthority: boolean): Promise<Outcome> {
  const made = await issueCertificates(context, store, { newAuthority });
  context.answer({
    created: made.created,
    issued: made.issued.map(({ host, ends }) => ({ host, ends: ends.toISOString() })),
    trusted: made.trusted,
    dropped: made.dropped,
  });
  tellIssued(context, made);
  const nothing = made.issued.length + made.trusted.length + made.dropped.length === 0;
  context.print(
    nothing ? 'every host has a certificate that is good for more than 30 days\n' : 'next: npm run build, commit, sitec deploy\n',
  );
  return 0;
}
