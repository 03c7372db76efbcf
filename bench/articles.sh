#!/usr/bin/env bash
# articles.sh [FOLDER]: article bodies beside Readability4J's on the same pages: F1, pages a CPU-second (JMH), and the heap over
# 100,000 pages. FOLDER holds NAME.html and a truth.json of {NAME: {"articleBody": …}}; without one, pages made up here are read.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
folder=$(cd "${1:-$root/bench}" && pwd -P)
maven=mvn
command -v mvn >/dev/null || maven=$root/mvnw
"$maven" -q -B ${MAVEN_FLAGS:-} -f "$root/bench/reactor.xml" -DskipTests -Djacoco.skip package
run() { # class, JVM flags…
  local class=$1
  shift
  java "$@" -cp "$root/bench/target/classes:$root/bench/target/lib/*" "io.sillok.bench.$class" "$folder"
}
run ArticleScore -XX:+UseSerialGC
run ArticleSpeed -XX:+UseSerialGC
run ArticleMemory -XX:+UseSerialGC -Xmx256m
