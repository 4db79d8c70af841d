import { numbered, PLACE, scriptOn, type Reader } from './reader.ts';

/** Descriptions of units, as the manager has them. */
export const unitDescriptions: Reader = async (host, quoted) => {
  const names = quoted.map((_, index) => `quoting-${index}.service`);
  for (const [index, value] of quoted.entries()) {
    host.write(`/etc/systemd/system/${names[index]}`, `[Unit]\nDescription=${value}\n\n[Service]\nExecStart=/bin/true\n`);
  }
  const output = await host.must([
    'sh',
    '-euc',
    `systemctl daemon-reload; systemctl show --property=Description ${names.join(' ')}; rm -f /etc/systemd/system/quoting-*`,
  ]);
  return output.split('\n').flatMap((line) => (line.startsWith('Description=') ? [line.slice('Description='.length)] : []));
};

/** Arguments of a command, as the program gets them. */
export const unitArguments: Reader = async (host, quoted) => {
  const unit = `[Service]\nType=oneshot\nStandardOutput=truncate:${PLACE}/arguments\nExecStart=/usr/bin/printf %%s\\\\0 ${quoted.join(' ')}\n`;
  host.write('/etc/systemd/system/quoting.service', unit);
  await host.must(['sh', '-euc', 'systemctl daemon-reload; systemctl start quoting.service']);
  return host.read(`${PLACE}/arguments`).split('\0').slice(0, -1);
};

/** The comment field of users that systemd-sysusers makes. */
export const userComments: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/sysusers.conf`,
    numbered(quoted, (value, index) => `u quoting${index} ${20000 + index} ${value} / /bin/sh`),
  );
  const passwd = await scriptOn(
    host,
    `rm -rf root; mkdir -p root/etc; systemd-sysusers --root=${PLACE}/root - <sysusers.conf; cat root/etc/passwd`,
  );
  const found = new Map(
    passwd
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , , , comment = '']) => [name, comment]),
  );
  return quoted.map((_, index) => found.get(`quoting${index}`) ?? 'is not there');
};

/** The last column of tmpfiles.d(5), which becomes the content of a file. */
export const tmpfilesArguments: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/tmpfiles.conf`,
    numbered(quoted, (value, index) => `f+ ${PLACE}/files/${index} 0644 root root - ${value}`),
  );
  await scriptOn(host, `rm -rf files; systemd-tmpfiles --create ${PLACE}/tmpfiles.conf`);
  return quoted.map((_, index) => host.read(`${PLACE}/files/${index}`));
};
