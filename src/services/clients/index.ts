import { packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import { autodiscoverUnits } from './autodiscover.ts';
import { domainsOf, namesOf } from './domains.ts';
import { CHECK, gatherAccess } from './gather.ts';
import { profileUnit } from './profiles.ts';
import { publicDomains } from './rules/public-domains.ts';
import { wayIn } from './rules/way-in.ts';

/** What programs of users learn, so that nobody types a server's name (A-CERT, X-29, X-68): made of the ways in that other services contribute. */
export const clients = defineService({
  name: 'clients',
  without: 'mail programs no longer set themselves up; those that are set up go on',
  check: [publicDomains, wayIn],
  told: false,
  serves: (host) => {
    const { from = [] } = host.services.clients ?? {};
    const path = ['hosts', host.name, 'services', 'clients'];
    return domainsOf(host).flatMap(({ name }) => Object.values(namesOf(name)).map((served) => ({ name: served, from, path })));
  },
  gathers: { 'client-access': gatherAccess },
  contribute: (_, scope) => {
    scope.endpoint('web');
    return [
      ...packages(HOST_ROOT, 'python3', 'openssl'),
      ...autodiscoverUnits(),
      ...profileUnit(),
      file(HOST_ROOT, CHECK, { format: 'words', mode: 0o755, data: {} }),
    ];
  },
});
