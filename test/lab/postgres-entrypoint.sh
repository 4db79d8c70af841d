#!/bin/sh
# What the official PostgreSQL image's entry point promises, as far as sitec relies on it: the first start makes the cluster
# from POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB and POSTGRES_INITDB_ARGS and runs /docker-entrypoint-initdb.d;
# every start then runs the command, as the user that the container was given.
set -eu
: "${PGDATA:=/var/lib/postgresql/data}" "${POSTGRES_USER:=postgres}"
: "${POSTGRES_DB:=$POSTGRES_USER}"
case "${1:-postgres}" in -*) set -- postgres "$@" ;; esac
if [ "${1:-postgres}" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?the superuser password is not given}"
  mkdir -p "$PGDATA"
  chmod 0700 "$PGDATA"
  words=$(mktemp)
  printf '%s\n' "$POSTGRES_PASSWORD" >"$words"
  # shellcheck disable=SC2086
  initdb --username="$POSTGRES_USER" --pwfile="$words" --auth-host=scram-sha-256 ${POSTGRES_INITDB_ARGS:-}
  rm -f "$words"
  pg_ctl --wait -o "-c listen_addresses='' -c unix_socket_directories=/tmp" start
  [ "$POSTGRES_DB" = postgres ] || createdb --host=/tmp --username="$POSTGRES_USER" "$POSTGRES_DB"
  for file in /docker-entrypoint-initdb.d/*; do
    case "$file" in
      *.sh) . "$file" ;;
      *.sql) psql --host=/tmp --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=ON_ERROR_STOP=1 --file="$file" ;;
    esac
  done
  pg_ctl --wait --mode=fast stop
fi
exec "$@"
