# Shared by the scripts beside it: where the checkout is, which JDK, and a build when the sources are newer.
ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
DIST=$ROOT/app/target/dist

# A JDK 25 or later: JAVA_HOME, then the usual places, then whatever `java` is.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -f "$home/release" ] || continue
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 25 ]; then JAVA_HOME=$home; break; fi
    version=
  done
  if [ -z "${version:-}" ] && command -v javac >/dev/null; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
    JAVA_HOME=$home
  fi
  if [ "${version:-0}" -lt 25 ]; then
    echo "Lapau needs a JDK 25 or later and found none. Install one (for instance Temurin 25) or set JAVA_HOME." >&2
    exit 1
  fi
  export JAVA_HOME
}

# Maven in the root of the checkout, heard only when something is wrong.
quiet_maven() {
  (cd "$ROOT" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -B -q -ntp -Dstyle.color=never "$@" >&2)
}

# Builds and unpacks the application when something in it is missing or older than its sources.
build() {
  local newer=missing
  if [ -f "$DIST/.built" ]; then
    newer=$(find "$ROOT/pom.xml" "$ROOT"/linkage/pom.xml "$ROOT"/app/pom.xml "$ROOT"/linkage/src/main "$ROOT"/app/src/main -newer "$DIST/.built" -print -quit)
  fi
  [ -n "$newer" ] || return 0
  command -v mvn >/dev/null || { echo "Lapau is built by Maven, which is missing: apt-get install maven" >&2; exit 1; }
  echo "Building Lapau; the first time this takes a few minutes …" >&2
  (
    exec 9>"$ROOT/.build.lock"; flock 9
    quiet_maven package -pl app -am -Dmaven.test.skip=true
    rm -rf "$DIST" "$DIST.part"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/app/target/lapau.jar" extract --destination "$DIST.part" >&2
    touch "$DIST.part/.built"
    mv "$DIST.part" "$DIST"
  )
}

# Builds the Spark engine likewise; Maven notes its class path.
build_spark() {
  local path=$ROOT/linkage-spark/target/classpath.txt newer=missing
  if [ -f "$path" ]; then newer=$(find "$ROOT"/linkage/pom.xml "$ROOT"/linkage-spark/pom.xml "$ROOT"/linkage/src/main "$ROOT"/linkage-spark/src/main -newer "$path" -print -quit); fi
  [ -n "$newer" ] || return 0
  command -v mvn >/dev/null || { echo "Lapau is built by Maven, which is missing: apt-get install maven" >&2; exit 1; }
  echo "Building the Spark engine; the first time Maven fetches Spark, about 380 MB …" >&2
  ( exec 9>"$ROOT/.build.lock"; flock 9; quiet_maven package -pl linkage-spark -am -DskipTests )
}

# fast NAME PRACTICE: fills FAST with JVM options for a quick start. Once after each build the function PRACTICE runs the
# program, so that the JVM notes which classes it needs (AOT cache); where that fails, Lapau starts without the cache.
fast() {
  local cache=$DIST/$1.aot
  if [ ! -e "$cache" ] && [ -w "$DIST" ]; then
    (
      exec 9>"$ROOT/.build.lock"; flock 9
      [ ! -e "$cache" ] || exit 0
      folder=$(mktemp -d "$DIST/practice.XXXXXX")
      "$2" "$folder" "-XX:AOTCacheOutput=$folder/cache.aot" >"$folder/log" 2>&1 9>&- || true
      if [ -s "$folder/cache.aot" ]; then mv "$folder/cache.aot" "$cache"; else touch "$cache"; fi
      rm -rf "$folder"
    )
  fi
  FAST=()
  if [ -s "$cache" ]; then FAST=("-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off); fi
}

# Lighthouse with what it needs, in a folder named by its lock file, so that a new version never meets an old one.
lighthouse() {
  local from=$ROOT/app/src/test/lighthouse to
  to=${XDG_CACHE_HOME:-$HOME/.cache}/lapau/lighthouse-$(sha256sum "$from/package-lock.json" | cut -c1-16)
  if [ ! -e "$to/.installed" ]; then
    (
      mkdir -p "$to"; exec 9>"$to/.lock"; flock 9
      [ ! -e "$to/.installed" ] || exit 0
      cp "$from"/package.json "$from"/package-lock.json "$to"
      (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
      touch "$to/.installed"
    )
  fi
  cp "$from"/measure.mjs "$to"
  export LAPAU_LIGHTHOUSE=$to
}
