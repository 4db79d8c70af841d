import type { ValidatorContribution } from '../../contract/kinds/daemons.ts';
import type { RootName } from '../../contract/root.ts';

/**
 * Every table that a setting names by a path is asked for something: Postfix starts without one that cannot be read, and then defers each mail
 * that comes to it (postconf(1), postmap(1)). The same holds for a file that a list names. Tables that ask another daemon are only looked for: there is none where a tree is checked.
 * Caches and what newaliases makes are Postfix's own to make. Any line on standard error is a finding.
 */
const ASK_TABLES = `{ postconf -nx; postconf -Px; } 2>/dev/null | while read -r name _ value; do
  case $name in *_cache_database | *_cache_map | address_verify_map | alias_database) continue ;; esac
  case $name in
    *mynetworks | *mydestination | *_domains | *_networks | *_hosts | *_list | *_exceptions)
      for file in $(printf '%s\\n' "$value" | tr ' ,' '\\n\\n' | sed 's/^!//' | grep '^/'); do
        [ -r "$file" ] || echo "\${name##*/} reads $file, which is not there" >&2
      done ;;
  esac
  for table in $(printf '%s\\n' "$value" | tr ' ,{}' '\\n\\n\\n\\n' | sed 's/^proxy://' | grep -E '^[a-z]+:/'); do
    file=/\${table#*:/}
    case $table in
      unix:*) continue ;;
      pgsql:* | mysql:* | ldap:* | memcache:* | mongodb:*)
        [ -r "$file" ] || echo "\${name##*/} asks $table, and $file is not there" >&2
        continue ;;
    esac
    said=$(postmap -q sitec.invalid "$table" 2>&1 >/dev/null | sed 's/^postmap: //' | paste -sd ' ' -)
    [ -n "$said" ] || continue
    case $table in
      hash:* | btree:* | lmdb:* | cdb:* | dbm:*) hint="; nothing here runs postmap, so say texthash:$file, which is read as it is" ;;
      *) hint= ;;
    esac
    echo "\${name##*/} asks $table, which cannot be read: $said$hint" >&2
  done
done`;

/** The validator of the tables of a root; the host's also runs at each check for drift. */
export function tablesValidator(root: RootName): ValidatorContribution {
  return {
    kind: 'validator',
    root,
    name: 'postfix tables',
    script: ASK_TABLES,
    files: ['/etc/postfix/main.cf', '/etc/postfix/master.cf'],
    inDrift: true,
  };
}
