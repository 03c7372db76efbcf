#!/usr/bin/env bash
# Times the sample's nights and the start of `inspect`, each in a process of its own, in an empty folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$root/sillok" --version >/dev/null # builds where needed, so that no build is timed

timed() { # label, command…
  local label=$1
  shift
  local code=0
  TIMEFORMAT="%R s elapsed, %U s user, %S s system"
  { time "$@" >"$work/out.log" 2>"$work/err.log" || code=$?; } 2>"$work/time.log" || true
  printf '%-44s %s\n' "$label" "$(tail -n 1 "$work/time.log")"
}

printf '대한민국의 수도는 서울이다.\n' >one.txt
cat >Nothing.java <<'JAVA'
public class Nothing { public static void main(String[] a) { System.out.println(a.length); } }
JAVA
javac Nothing.java
timed "a bare JVM that prints a number" java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp . Nothing
timed "sillok inspect, one sentence" "$root/sillok" inspect --as article one.txt
timed "sillok nightly, 28 nights, empty database" "$root/sillok" nightly
timed "sillok nightly again, nothing due" "$root/sillok" nightly
timed "sillok status" "$root/sillok" status
du -sh .sillok out | sed 's/^/on disk: /'
