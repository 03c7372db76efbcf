#!/usr/bin/env bash
# reading.sh [FILE|FOLDER…]: reading an article's text beside Lucene's Korean tokenizer on the same texts, megabytes a CPU-second
# (JMH). Whatever `sillok inspect` takes for news is read; without a file or folder, the project's own sample and invented news.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
if [ $# = 0 ]; then
  set -- "$root/watches/gwangju-ai/sample" "$root"/transform/src/test/resources/io/sillok/transform/link/news-*.txt
fi
for file in "$@"; do
  corpus=${corpus:+$corpus:}$(cd "$(dirname "$file")" && pwd -P)/$(basename "$file")
done
maven=mvn
command -v mvn >/dev/null || maven=$root/mvnw
"$maven" -q -B ${MAVEN_FLAGS:-} -f "$root/bench/reactor.xml" -DskipTests -Djacoco.skip package
java -XX:+UseSerialGC -cp "$root/bench/target/classes:$root/bench/target/lib/*" io.sillok.bench.ReadingSpeed "$root/watches/gwangju-ai" "$corpus"
