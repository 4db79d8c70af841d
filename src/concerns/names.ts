import type { Contribution } from '../contract/contribution.ts';
import { reverseName } from '../base/ip-address.ts';
import { defineConcern } from '../contract/service.ts';
import { addressRecords } from '../parts/dns/addresses.ts';
import { dnsRecord } from '../parts/dns/record.ts';
import { silentName } from '../parts/dns/silent-name.ts';
import { receivesMail } from '../site/receives-mail.ts';

/** What the public DNS says about a host's own name: its addresses, the way back from them, and that it sends nothing if it does not. */
export const names = defineConcern({
  name: 'names',
  at: ({ name }) => ['hosts', name, 'fqdn'],
  contribute: ({ host }) => {
    const { name, fqdn, publicAddresses } = host;
    const [path, addresses] = [
      ['hosts', name, 'fqdn'],
      ['hosts', name, 'addresses'],
    ];
    const sends = receivesMail(host.services);
    return [
      ...addressRecords(fqdn, publicAddresses, addresses),
      ...publicAddresses.map((address): Contribution => {
        const why = `the address ${address} is ${fqdn}'s; receivers refuse mail from one that is nobody's`;
        return dnsRecord(
          sends ? 'required' : 'recommended',
          { name: reverseName(address), type: 'PTR', values: [`${fqdn}.`], why },
          addresses,
        );
      }),
      ...(sends ? [] : silentName(fqdn, path)),
    ];
  },
});
