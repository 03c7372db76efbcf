#!/usr/bin/env bash
# dialects.sh: how many polluted tables (made up by ingest's tests, with known delimiter, quote and header) are told right, beside
# DuckDB's sniffer on the same files.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
maven=mvn
command -v mvn >/dev/null || maven=$root/mvnw
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
"$maven" -q -B ${MAVEN_FLAGS:-} -f "$root/pom.xml" -pl ingest -am -DskipTests -Djacoco.skip test-compile
"$maven" -q -B ${MAVEN_FLAGS:-} -f "$root/pom.xml" -pl ingest -am -DincludeScope=test -Dmdep.outputFile="$files/classpath" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath
ours=$root/ingest/target/test-classes:$root/ingest/target/classes:$root/model/target/classes:$(cat "$files/classpath")
java -Dfile.encoding=UTF-8 -cp "$ours" io.sillok.ingest.statistics.PollutedTables "$files/tables"
java -Dfile.encoding=UTF-8 -cp "$ours" io.sillok.ingest.statistics.DialectScore
"$maven" -q -B ${MAVEN_FLAGS:-} -f "$root/bench/reactor.xml" -DskipTests -Djacoco.skip package
java -Dfile.encoding=UTF-8 -cp "$root/bench/target/classes:$root/bench/target/lib/*" io.sillok.bench.DuckDbDialects "$files/tables"
