#!/usr/bin/env bash
# Loads ROWS observations (five million unless told otherwise) from one CSV, end to end: read, validated, normalised, merged as-of,
# indexed, by `sillok nightly` with a heap of 512 MB; beside it, on the same server and in turn, \copy of the same file, \copy into a
# table whose primary key is the natural text key, and pgloader where it is installed. Then the nights after, the last of them beside
# one that adds as many rows to FEW (fifty thousand). Every number in the file is invented. SILLOK names another launcher, KEEP=1
# leaves the folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
sillok=${SILLOK:-$root/sillok}
rows=${ROWS:-5000000}
few=${FEW:-50000}
work=$(mktemp -d "${TMPDIR:-/tmp}/sillok-load-XXXXXX")
keeper=
finish() {
  [ -z "$keeper" ] || kill "$keeper" 2>/dev/null || true
  cd / && [ -n "${KEEP:-}" ] || rm -rf "$work"
}
cd "$work"
chmod 755 .
mkdir watch
"$sillok" --version >/dev/null # builds where needed, so that no build is timed

table() { # rows, first row -> region x item x month, the months of one item together
  awk -v n="$1" -v from="${2:-0}" 'BEGIN {
    split("11 21 22 23 24 25 26 29 31 32 33 34 35 36 37 38 39", region, " ")
    print "region,item,month,value,unit"
    for (i = from; i < from + n; i++) {
      m = i % 240; s = int(i / 240); x = (i * 7919 + s * 104729) % 1000003
      printf "%s,K%05d,%d.%02d,%d.%d,명\n", region[s % 17 + 1], int(s / 17), 2004 + int(m / 12), m % 12 + 1, x % 90000 + 100, x % 10
    }
  }'
}
cat >watch/watch.yaml <<'Y'
id: load
names: {ko: 적재 측정(지어낸 값), en: Load benchmark (invented values)}
zone: Asia/Seoul
languages: [ko]
first-business-date: 2025-01-01
place: gwangju
areas: {home: [gwangju], nation: [korea], partner: [hangzhou]}
freshness: {"*": 400}
Y
cat >watch/sources.yaml <<'Y'
table:
  kind: statistics
  names: {ko: 지어낸 표, en: An invented table}
  address: file:table.csv
  format: csv
  schedule: irregular
  licence: none, invented
  charset: UTF-8
  complete: ${COMPLETE}
  mapping:
    dataset: =invented
    period: month
    value: value
    unit: unit
    dimension.region: region
    dimension.item: item
    region: region
    region-scheme: kr-sgis
Y
sed -i "s/\${COMPLETE}/${COMPLETE:-true}/" watch/sources.yaml
cp "$root/watches/gwangju-ai/entities.csv" watch/
for list in indicators programmes; do head -1 "$root/watches/gwangju-ai/$list.csv" >"watch/$list.csv"; done
echo 'region,item,month,value,unit' >watch/table.csv

sql() { PGPASSWORD=$(cat .sillok/data/password) psql -qAtX -h 127.0.0.1 -p "$(cat .sillok/data/port)" -U "$(user)" -v ON_ERROR_STOP=1 "$@"; }
user() { echo sillok; }
# date, watch
night() { SILLOK_JAVA_OPTS=-Xmx512m "$sillok" nightly --watch "${2:-watch}" --date "$1" >>night.log 2>&1; }
# what the server's finished processes have used, in hundredths of a second
served() { awk '{ sub(/^.*\) /, ""); print $14 + $15 }' "/proc/$(head -1 "$(find .sillok -name postmaster.pid)")/stat"; }
# command… -> elapsed; on a machine that others use, processor seconds (client + server, in cpu.last) say more
seconds() {
  local code=0 before
  before=$(served)
  TIMEFORMAT='%R %U %S'
  { time "$@" >>peer.log 2>&1; } 2>time.last || code=$?
  [ "$code" = 0 ] || [ "$code" = 3 ] || { echo "failed: $*" >&2; tail -n 5 peer.log night.log >&2; exit 1; }
  awk -v before="$before" -v after="$(served)" '{ printf "%.1f + %.1f", $2 + $3, (after - before) / 100 }' time.last >cpu.last
  awk '{ printf "%.2f", $1 }' time.last
}
cpu() { cat cpu.last; }
say() { printf '%-58s %9s s  %s\n' "$1" "$2" "${3:-}"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
trap finish EXIT INT TERM

table "$rows" >all.csv
echo "rows $rows, bytes $(stat -c %s all.csv), processors $(nproc), load $(cut -d' ' -f1 /proc/loadavg)"

# the first night has no file; a session that stays keeps the server up afterwards
night 2025-01-01 &
first=$!
until [ -f .sillok/data/port ] && sql -d postgres -c 'select 1' >/dev/null 2>&1; do
  kill -0 "$first" 2>/dev/null || { cat night.log >&2; exit 1; }
  sleep 0.2
done
PGPASSWORD=$(cat .sillok/data/password) psql -qX -h 127.0.0.1 -p "$(cat .sillok/data/port)" -U "$(user)" -d postgres -c 'select pg_sleep(36000)' >/dev/null 2>&1 &
keeper=$!
wait "$first"
database=$(sql -d postgres -c "select datname from pg_database where datname not in ('postgres', 'template0', 'template1') limit 1")
sql -d postgres -c 'create database peers'
columns='region text, item text, month text, value numeric, unit text'
bare() { sql -d peers -c "create table bare ($columns)" -c "\\copy bare from all.csv csv header"; }
natural() { sql -d peers -c "create table natural_key ($columns, primary key (region, item, month))" -c "\\copy natural_key from all.csv csv header"; }
loader() {
  sql -d peers -c "create table loaded ($columns)"
  cat >all.load <<L
LOAD CSV FROM 'all.csv' (region, item, month, value, unit)
INTO postgresql://$(user):$(cat .sillok/data/password)@127.0.0.1:$(cat .sillok/data/port)/peers?loaded (region, item, month, value, unit)
WITH skip header = 1, fields terminated by ',';
L
  pgloader all.load
}
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

b1=$(seconds bare)
sql -d peers -c 'drop table bare; checkpoint'
sql -d "$database" -c "alter database $database set log_min_duration_statement = 150"
mv all.csv watch/table.csv
load=$(seconds night 2025-01-02)
lcpu=$(cpu)
mv watch/table.csv all.csv
sql -d "$database" -c 'checkpoint'
b2=$(seconds bare)
sql -d peers -c 'drop table bare; checkpoint'
n=$(seconds natural)
ncpu=$(cpu)
sql -d peers -c 'drop table natural_key; checkpoint'
b3=$(seconds bare)
bcpu=$(cpu)
sql -d peers -c 'drop table bare; checkpoint'
b=$(median "$b1" "$b2" "$b3")
say '\copy, bare (median of three)' "$b" "$b1 $b2 $b3; cpu $bcpu"
say '\copy, natural text key' "$n" "$(ratio "$b" "$n") of bare; cpu $ncpu"
say 'sillok, first load' "$load" "$(ratio "$b" "$load") of bare, $(ratio "$n" "$load") of the natural key; cpu $lcpu"
if command -v pgloader >/dev/null; then
  p=$(seconds loader)
  say 'pgloader, no key' "$p" "sillok is $(ratio "$p" "$load") x; cpu $(cpu)"
  sql -d peers -c 'drop table loaded; checkpoint'
else
  echo 'pgloader is not installed'
fi
sql -d "$database" -c "select 'in force: ' || count(*) || ', series: ' || count(distinct series_id) from reporting.observation where recorded_to = 'infinity'"
sql -d "$database" -c "select 'quarantined: ' || code || ' ' || count(*) || ', as: ' || min(message) from ops.quarantine group by code"
echo 'steps of the first load:'
sql -d "$database" -F ' ' -c "
  select to_char(extract(epoch from s.end_time - s.start_time), '990.00'), s.step_name
  from batch.batch_step_execution s join batch.batch_job_execution_params p using (job_execution_id)
  where p.parameter_value like '2025-01-02%' and s.end_time - s.start_time > interval '0.1 s' order by s.start_time"
echo 'statements of 150 ms and more, of all nights so far:'
find .sillok -name '*.log' -exec grep -h 'duration: ' {} + | sed -E 's/^.*duration: ([0-9.]+) ms +[^:]*: */\1 ms  /' | cut -c1-110 | sort -rn | head -20

mv all.csv watch/table.csv
same=$(seconds night 2025-01-03)
say 'the identical file again' "$same" "cpu $(cpu)"
awk -F, 'NR == 1 { print; next } { printf "\"%s\",\"%s\",%s,%s,%s\r\n", $1, $2, $3, $4, $5 }' watch/table.csv >other.csv
mv watch/table.csv all.csv
mv other.csv watch/table.csv
again=$(seconds night 2025-01-04)
say 'the same values in other bytes' "$again" "first load / this: $(ratio "$load" "$again"); cpu $(cpu)"
# 1,000 rows of series that are new, delivered alone
add() { # watch, rows before, date
  head -1 all.csv >"$1/table.csv"
  table 1000 "$(($2 + 240 * 17))" | tail -n +2 >>"$1/table.csv"
  sed -i 's/complete: true/complete: false/' "$1/sources.yaml"
  seconds night "$3" "$1"
}
cp -r watch few
sed -i 's/^id: load/id: few/' few/watch.yaml
sed -i 's/complete: false/complete: true/' few/sources.yaml
table "$few" >few/table.csv
night 2025-01-04 few
less=$(add few "$few" 2025-01-05)
say "1,000 more rows, delivered alone, to $few" "$less" "cpu $(cpu)"
more=$(add watch "$rows" 2025-01-05)
say "1,000 more rows, delivered alone, to $rows" "$more" "$(ratio "$more" "$less") of those to $few; cpu $(cpu)"
kill "$keeper"
