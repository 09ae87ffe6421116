# Finds or gets what ./run and ./test need. Sourced by both, from the project's folder.

say_and_stop() {
  echo "$1" >&2
  exit 1
}

# JDK 25: JAVA_HOME, the one on the path, or where distributions, SDKMAN and macOS put JDKs.
find_java() {
  local base candidate candidates
  candidates=("${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/none)")")")")
  for base in /usr/lib/jvm /opt/java /opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" /Library/Java/JavaVirtualMachines; do
    candidates+=("$base"/* "$base"/*/Contents/Home)
  done
  for candidate in "${candidates[@]}"; do
    if [ -x "$candidate/bin/javac" ] && "$candidate/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      export JAVA_HOME="$candidate"
      command -v mvn >/dev/null || say_and_stop "Maven fehlt: installieren Sie das Paket maven (3.8 oder neuer)."
      return
    fi
  done
  say_and_stop "Es fehlt ein JDK 25. Installieren Sie eines, etwa mit SDKMAN: sdk install java 25-tem, oder setzen Sie JAVA_HOME."
}

# Node 24 with npm: the one on the path, or one of our own below .local/.
find_node() {
  local node
  node=$(command -v node || true)
  if [ -n "$node" ] && "$node" --version | grep -q '^v24\.' &&
    [ -f "$(dirname "$(dirname "$(readlink -f "$node")")")/lib/node_modules/npm/bin/npm-cli.js" ]; then
    return
  fi
  if ! .local/node/bin/node --version 2>/dev/null | grep -q '^v24\.'; then
    command -v npm >/dev/null || say_and_stop "Es fehlt Node 24 mit npm. Installieren Sie Node.js 24 von Ihrer Distribution oder mit nvm."
    echo "Hole Node 24 …"
    mkdir -p .local/log
    quietly .local/log/node.log npm install -g --prefix .local/node node@24 npm@11
  fi
  export PATH="$PWD/.local/node/bin:$PATH"
}

# Chromium for the tests in a browser: the shell of Debian's that draws no window and takes a third less of the processor,
# or the one that is installed.
find_chromium() {
  local name shell=.local/chromium/usr/lib/chromium/chromium-headless-shell
  if ! [ -e .local/chromium ] && command -v apt-get >/dev/null; then
    echo "Hole Chromiums Shell für die Tests im Browser …"
    mkdir -p .local/log .local/chromium
    timeout 120 sh -c 'cd .local/chromium &&
      apt-get -o Acquire::http::Timeout=10 -o Acquire::Retries=0 download chromium-headless-shell chromium-common &&
      for package in *.deb; do dpkg-deb --extract "$package" . && rm "$package"; done' > .local/log/chromium.log 2>&1 || true
  fi
  if "$shell" --version >/dev/null 2>&1; then
    MKM_CHROMIUM="$PWD/$shell"
    export MKM_CHROMIUM
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then
      MKM_CHROMIUM=$(command -v "$name")
      export MKM_CHROMIUM
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installiere Chromium für die Tests im Browser …"
    mkdir -p .local/log
    quietly .local/log/chromium.log sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-dejavu-core'
    MKM_CHROMIUM=$(command -v chromium)
    export MKM_CHROMIUM
    return
  fi
  say_and_stop "Es fehlt Chromium für die Tests im Browser. Installieren Sie das Paket chromium."
}

# The process models against bpmnlint's rules and those of Camunda 8.6.
lint_bpmn() {
  if [ ! -d bpmn/node_modules ] || [ bpmn/package-lock.json -nt bpmn/node_modules ]; then
    mkdir -p .local/log
    (cd bpmn && quietly ../.local/log/bpmnlint.log npm ci --no-audit --no-fund)
    touch bpmn/node_modules
  fi
  (cd bpmn && npm run --silent lint) || say_and_stop "Die Prozessmodelle haben Fehler, siehe oben."
  echo "bpmnlint: keine Fehler"
}

# Camunda's version, which stands once in the build.
camunda_version() {
  sed -n 's/.*<camunda.version>\(.*\)<.*/\1/p' pom.xml
}

# The exporter's jar, which the broker loads.
build_exporter() {
  if [ ! -f exporter/target/mkm-exporter.jar ] || [ -n "$(find exporter/pom.xml exporter/src -newer exporter/target/mkm-exporter.jar -type f)" ]; then
    echo "Baue den Exporter für Zeebe …"
    quietly .local/log/exporter.log mvn -B -ntp -f exporter/pom.xml -Dcamunda.version="$(camunda_version)" package
  fi
}

# OpenSearch, which Operate needs.
build_operate() {
  if [ operate/pom.xml -nt operate/target/class-path ]; then
    echo "Hole OpenSearch für Operate …"
    quietly .local/log/operate-build.log mvn -B -ntp -f operate/pom.xml compile
  fi
}

# Changes when anything changes that goes into the build.
build_stamp() {
  find pom.xml src bpmn frontend exporter .mvn -type f -not -path '*/node_modules/*' -not -path '*/generated/*' -not -path 'src/main/bundles/*' -not -path 'exporter/target/*' -not -name index.html -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# Runs a command with its output in a file; shows a sign of life meanwhile, and the end of the file if it fails.
quietly() {
  local log=$1 rc=0
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null &
  local pid=$! seconds=0
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    [ $((seconds % 15)) = 0 ] && echo "  … ${seconds} s: $(tail -n 1 "$log" | cut -c1-100)"
  done
  wait "$pid" || rc=$?
  trap - INT TERM
  if [ "$rc" != 0 ]; then
    tail -n 40 "$log" >&2
    say_and_stop "Fehlgeschlagen: $1 (alles in $log)"
  fi
}
