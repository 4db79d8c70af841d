import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { must, shell } from './exec.ts';
import { createLab } from './lab.ts';

/** The name that the site calls its image by; no registry can be reached, so a stand-in carries it. */
const IMAGE = 'postgres:17-alpine';

/** The image's own user, which the site's container does not use. */
const ALPINE_ID = 70;

const ENTRYPOINT = join(process.cwd(), 'test', 'lab', 'postgres-entrypoint.sh');

/** A prepared /var/lib/docker that holds the stand-in for the official PostgreSQL image, made once by a real Docker. */
export async function dockerWithPostgres(base: string): Promise<string> {
  const image = await postgresImage();
  return cached('docker', ['2', base, image], async (directory) => {
    const empty = join(directory, '..', `docker-empty.${process.pid}`);
    mkdirSync(empty, { recursive: true });
    const lab = await createLab();
    try {
      const host = await lab.host('builder', { base, addresses: ['192.0.2.1'], docker: empty });
      await shell(`cp ${image}/image.tar ${host.root}/var/tmp/image.tar; mkdir -p ${host.root}/etc/docker
        echo '{"bridge":"none","iptables":false,"ip6tables":false}' >${host.root}/etc/docker/daemon.json`);
      await host.boot();
      await host.must(['systemctl', 'start', 'docker.service']);
      await host.must(['docker', 'load', '--input', '/var/tmp/image.tar'], { timeout: 300 });
      await host.must(['systemctl', 'stop', 'docker.service', 'docker.socket', 'containerd.service']);
      await host.stop();
      await shell(`cp -a ${lab.directory}/builder/docker/. ${directory}/`);
    } finally {
      await lab.close();
      await shell(`rm -rf ${empty}`);
    }
  });
}

/** The image as a tar that `docker load` takes: one layer, its configuration and a list (image specification 1.2). */
function postgresImage(): Promise<string> {
  return cached('image', ['4', readFileSync(ENTRYPOINT, 'utf8')], async (directory) => {
    const root = join(directory, 'root');
    await must(['mmdebstrap', '--quiet', '--variant=minbase', '--include=postgresql-17', 'trixie', root], { timeout: 900 });
    await shell(`install -m 0755 ${ENTRYPOINT} ${root}/usr/local/bin/docker-entrypoint.sh
      sed -i -E 's/^(postgres:[^:]*):[0-9]+:[0-9]+:/\\1:${ALPINE_ID}:${ALPINE_ID}:/' ${root}/etc/passwd
      sed -i -E 's/^(postgres:[^:]*):[0-9]+:/\\1:${ALPINE_ID}:/' ${root}/etc/group
      mkdir -p ${root}/docker-entrypoint-initdb.d ${root}/var/lib/postgresql/data
      chown -R ${ALPINE_ID}:${ALPINE_ID} ${root}/var/lib/postgresql ${root}/var/run/postgresql
      chmod 1777 ${root}/var/run/postgresql
      tar --numeric-owner --one-file-system -C ${root} -cf ${directory}/layer.tar .`);
    const diff = await digestOf(join(directory, 'layer.tar'));
    const configuration = JSON.stringify(imageConfiguration(diff));
    writeFileSync(join(directory, 'config.json'), configuration);
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify([{ Config: 'config.json', RepoTags: [IMAGE], Layers: ['layer.tar'] }]));
    await shell(
      `tar -C ${directory} -cf ${directory}/image.tar config.json manifest.json layer.tar; rm -rf ${root} ${directory}/layer.tar`,
    );
  });
}

function imageConfiguration(diff: string): object {
  return {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    config: {
      Env: [
        'PATH=/usr/local/sbin:/usr/local/bin:/usr/lib/postgresql/17/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        'PGDATA=/var/lib/postgresql/data',
        'LANG=C.UTF-8',
      ],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['postgres'],
      Volumes: { '/var/lib/postgresql/data': {} },
      StopSignal: 'SIGINT',
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${diff}`] },
  };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
